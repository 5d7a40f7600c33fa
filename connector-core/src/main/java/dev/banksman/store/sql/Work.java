package dev.banksman.store.sql;

import java.sql.SQLException;

/**
 * Something to do on a connection. Work that writes may be done again when its transaction had to
 * be given up, so it changes nothing but the database.
 */
@FunctionalInterface
public interface Work<T> {

    T in(Sql sql) throws SQLException;
}
