package dev.banksman.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Looks at tables past the store, and spoils them. */
final class Raw {

    private Raw() {}

    static int execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static long number(String url, String sql) {
        return Long.parseLong(text(url, sql).strip());
    }

    /** All rows, their first to fourth columns put together. */
    static String text(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            StringBuilder all = new StringBuilder();
            while (rows.next()) {
                for (int i = 1; i <= Math.min(4, rows.getMetaData().getColumnCount()); i++) {
                    all.append(rows.getString(i)).append(' ');
                }
                all.append('\n');
            }
            return all.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Idle items, so many of each of so many tenants, half of them with a far timer. */
    static void fill(String url, Engine engine, int tenants, int items) {
        execute(
                url,
                "INSERT INTO site (id, tenant, generation, tracker, name, url, state, since)"
                        + " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE"
                        + " i < "
                        + tenants
                        + ") SELECT 100000 + i, 'many' || i, 1, 'sim', '', 'x:y', 'ACTIVE', 0"
                        + " FROM n");
        execute(
                url,
                "INSERT INTO item (site, item, dirty, done, next_run)"
                        + " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE"
                        + " i < "
                        + items
                        + ") SELECT site.id, 'sim:' || n.i, 1, 1, CASE WHEN n.i % 2 = 0 THEN"
                        + " 9223372036854775807 ELSE 4102444800000 END FROM site, n"
                        + " WHERE site.id > 100000");
        execute(url, engine == Engine.SQLITE ? "ANALYZE" : "ANALYZE item");
    }

    /** How the database finds the items of a tenant that are due. */
    static String plan(String url, Engine engine) {
        return text(
                url,
                (engine == Engine.SQLITE ? "EXPLAIN QUERY PLAN " : "EXPLAIN ")
                        + "SELECT item FROM item WHERE site = 100001 AND due <= 1800000000000"
                        + " AND due < 9223372036854775807 ORDER BY due LIMIT 8");
    }
}
