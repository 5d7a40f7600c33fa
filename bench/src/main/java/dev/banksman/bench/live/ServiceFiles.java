package dev.banksman.bench.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files that one run of the service uses.
 *
 * @param database JDBC URL; "" for the embedded database in the folder
 * @param jira the mock tracker's address
 * @param port 0 for any
 */
record ServiceFiles(Path folder, String database, String jira, int port) {

    /** Of the bench alone. */
    static final String ADMIN_TOKEN = "bench-admin-token-0123456789abcdef0123456789";

    private static final String POLICIES =
            """
            version: 1
            defaults: { mode: advise, bursts: off, breaker: off }
            fields: { acceptanceCriteria: "Acceptance criteria" }
            policies:
              - { use: acceptance-criteria, grace: PT0S, scope: { kinds: all } }
            """;

    ServiceFiles withPort(int fixed) {
        return new ServiceFiles(folder, database, jira, fixed);
    }

    Path config() {
        return folder.resolve("banksman.yml");
    }

    Path log() {
        return folder.resolve("banksman.log");
    }

    void write() throws IOException {
        Files.createDirectories(folder);
        Path policies = folder.resolve("policies.yaml");
        Files.writeString(policies, POLICIES);
        Files.writeString(config(), text(policies));
    }

    private String text(Path policies) {
        String url = database.isEmpty() ? "" : "database.url: \"" + database + "\"\n";
        return """
        server: { port: %d, public-url: "http://127.0.0.1:%d" }
        data.folder: "%s"
        policies.path: "%s"
        admin.token: "%s"
        network.allow-loopback: true
        quota.points-per-hour: 10000000
        atlassian.connect.public-key-base-url: "%s/install-keys"
        %s"""
                .formatted(port, port, folder.resolve("data"), policies, ADMIN_TOKEN, jira, url);
    }
}
