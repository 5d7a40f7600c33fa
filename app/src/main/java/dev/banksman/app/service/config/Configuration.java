package dev.banksman.app.service.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All that an operator can set. */
public record Configuration(
        ServerConfig server,
        DataConfig data,
        DatabaseConfig database,
        PoliciesConfig policies,
        AdminConfig admin,
        NetworkConfig network,
        JiraConfig jira,
        ClientConfig client,
        QuotaConfig quota,
        WorkerConfig worker,
        SweepConfig sweep,
        RetentionConfig retention,
        LogsConfig logs,
        SandboxConfig sandbox) {

    static final Options OPTIONS =
            new Options(
                    Stream.<List<Option<?>>>of(
                                    ServerConfig.OPTIONS,
                                    DataConfig.OPTIONS,
                                    DatabaseConfig.OPTIONS,
                                    PoliciesConfig.OPTIONS,
                                    AdminConfig.OPTIONS,
                                    NetworkConfig.OPTIONS,
                                    JiraConfig.OPTIONS,
                                    ClientConfig.OPTIONS,
                                    QuotaConfig.OPTIONS,
                                    WorkerConfig.OPTIONS,
                                    SweepConfig.OPTIONS,
                                    RetentionConfig.OPTIONS,
                                    LogsConfig.OPTIONS,
                                    SandboxConfig.OPTIONS)
                            .flatMap(List::stream)
                            .toList());

    static Configuration of(Chosen chosen) {
        return new Configuration(
                ServerConfig.of(chosen),
                DataConfig.of(chosen),
                DatabaseConfig.of(chosen),
                PoliciesConfig.of(chosen),
                AdminConfig.of(chosen),
                NetworkConfig.of(chosen),
                JiraConfig.of(chosen),
                ClientConfig.of(chosen),
                QuotaConfig.of(chosen),
                WorkerConfig.of(chosen),
                SweepConfig.of(chosen),
                RetentionConfig.of(chosen),
                LogsConfig.of(chosen),
                SandboxConfig.of(chosen));
    }

    /** The same, listening on that port. */
    public Configuration on(int port) {
        ServerConfig there =
                new ServerConfig(server.address(), port, server.publicUrl(), server.stopWithin());
        return new Configuration(
                there, data, database, policies, admin, network, jira, client, quota, worker, sweep,
                retention, logs, sandbox);
    }

    /** The JDBC URL of the database. */
    public String databaseUrl() {
        return database.url().orElse("jdbc:sqlite:" + data.folder().resolve("banksman.db"));
    }

    /** Where the key is that secrets are encrypted with. */
    public Path keyFile() {
        return data.keyFile().orElse(data.folder().resolve("encryption.key"));
    }

    /** Where the admin token is when it is not set itself. */
    public Path tokenFile() {
        return admin.tokenFile().orElse(data.folder().resolve("admin.token"));
    }

    /** Where the world finds a service that listens on this port. */
    public URI publicUrl(int port) {
        return server.publicUrl().orElse(URI.create("http://localhost:" + port));
    }
}
