package dev.banksman.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresTest {

    @RegisterExtension final Lab lab = Lab.perTest();

    @Test
    void givenACommittedRow_whenTheServerCrashesAndStartsAgain_thenTheRowIsThere()
            throws SQLException {
        Postgres postgres = lab.postgres();
        execute(postgres, "create table t (n int); insert into t values (42)");

        postgres.crash();
        postgres.startAgain();

        try (Connection connection = open(postgres);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select n from t")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(42);
        }
    }

    private static void execute(Postgres postgres, String sql) throws SQLException {
        try (Connection connection = open(postgres);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection open(Postgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), "");
    }
}
