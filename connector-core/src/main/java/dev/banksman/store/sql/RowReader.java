package dev.banksman.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes a value of the row on which the results stand. */
@FunctionalInterface
public interface RowReader<T> {

    T read(ResultSet row) throws SQLException;
}
