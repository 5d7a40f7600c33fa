package dev.banksman.app.service.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The database. */
public record DatabaseConfig(
        Optional<String> url,
        Optional<String> user,
        Optional<String> password,
        Optional<Path> passwordFile,
        int connections) {

    static final Option<Optional<String>> URL =
            Option.of(
                    "database.url",
                    Kinds.matching(
                                    "jdbc:(sqlite|postgresql):.+",
                                    "a URL that begins with jdbc:sqlite: or jdbc:postgresql:")
                            .orNothing(),
                    "",
                    "JDBC URL; banksman.db (SQLite) in the data folder when not set");

    static final Option<Optional<String>> USER =
            Option.of("database.user", Kinds.TEXT.orNothing(), "", "for PostgreSQL");

    static final Option<Optional<String>> PASSWORD =
            Option.of("database.password", Kinds.TEXT.orNothing(), "", "for PostgreSQL").asSecret();

    static final Option<Optional<Path>> PASSWORD_FILE =
            Option.of(
                    "database.password-file",
                    Kinds.PATH.orNothing(),
                    "",
                    "file that holds the password, when it is not set itself");

    static final Option<Integer> CONNECTIONS =
            Option.of(
                    "database.connections",
                    Kinds.count(2, 200),
                    "10",
                    "connections of this node, for PostgreSQL");

    static final List<Option<?>> OPTIONS = List.of(URL, USER, PASSWORD, PASSWORD_FILE, CONNECTIONS);

    static DatabaseConfig of(Chosen chosen) {
        return new DatabaseConfig(
                chosen.get(URL),
                chosen.get(USER),
                chosen.get(PASSWORD),
                chosen.get(PASSWORD_FILE),
                chosen.get(CONNECTIONS));
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "DatabaseConfig";
    }
}
