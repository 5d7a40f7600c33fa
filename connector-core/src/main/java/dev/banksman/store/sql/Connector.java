package dev.banksman.store.sql;

import java.sql.SQLException;

/** Opens connections. */
@FunctionalInterface
interface Connector {

    Sql open() throws SQLException;
}
