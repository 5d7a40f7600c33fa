package dev.banksman.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * How one node is set up; {@link #against} makes the usual one and each {@code with…} changes one
 * thing.
 *
 * @param folder of everything that it writes
 * @param cloud the simulated tracker's address
 * @param port 0 for any free one
 * @param policies a policy file's text; empty for none
 * @param further configuration keys and their values
 */
public record ServiceSettings(
        Path folder, String cloud, int port, String policies, Map<String, String> further) {

    /** Reaches every tenant of the nodes that are started here. */
    public static final String ADMIN_TOKEN = "admin-token-0123456789-abcdefghij";

    /** Asks for written criteria at once, of any number of items. */
    public static final String CRITERIA =
            """
            version: 1
            defaults: { mode: advise, bursts: off, breaker: off }
            fields: { acceptanceCriteria: Acceptance criteria }
            policies:
              - { use: acceptance-criteria, grace: PT0S, scope: { kinds: all } }
            """;

    public ServiceSettings {
        further = Map.copyOf(further);
    }

    /** One node on its own SQLite file, with short times and without sweeps to help it. */
    public static ServiceSettings against(Path folder, String cloud) {
        Map<String, String> usual = new TreeMap<>();
        usual.put("worker.tick", "100ms");
        usual.put("policies.check-every", "200ms");
        usual.put("sweep.every", "1h");
        usual.put("retention.every", "1s");
        usual.put("logs.form", "plain");
        return new ServiceSettings(folder, cloud, 0, CRITERIA, usual);
    }

    public ServiceSettings with(String key, String value) {
        Map<String, String> more = new TreeMap<>(further);
        more.put(key, value);
        return new ServiceSettings(folder, cloud, port, policies, more);
    }

    public ServiceSettings withFolder(Path other) {
        return new ServiceSettings(other, cloud, port, policies, further);
    }

    public ServiceSettings withPort(int fixed) {
        return new ServiceSettings(folder, cloud, fixed, policies, further);
    }

    public ServiceSettings withPolicies(String text) {
        return new ServiceSettings(folder, cloud, port, text, further);
    }

    /** On a database server instead of a file; nodes of one server share their key too. */
    public ServiceSettings withDatabase(String url, String user, Path key) {
        return with("database.url", url)
                .with("database.user", user)
                .with("data.key-file", key.toString());
    }

    public Path config() {
        return folder.resolve("banksman.yml");
    }

    public Path log() {
        return folder.resolve("banksman.log");
    }

    public Path policyFile() {
        return folder.resolve("policies.yaml");
    }

    /** Writes the configuration and the policies. */
    public void write() throws IOException {
        Files.createDirectories(folder);
        Map<String, String> all = new TreeMap<>(further);
        all.put("server.port", Integer.toString(port));
        all.putIfAbsent("server.public-url", "http://127.0.0.1:" + port);
        all.put("data.folder", folder.resolve("data").toString());
        all.put("admin.token", ADMIN_TOKEN);
        all.put("network.allow-loopback", "true");
        all.put("atlassian.connect.public-key-base-url", cloud + "/install-keys");
        all.put(
                "atlassian.connect.forge-invocation-token-jwks-url",
                cloud + "/.well-known/jwks.json");
        if (!policies.isEmpty()) {
            Files.writeString(policyFile(), policies);
            all.put("policies.path", policyFile().toString());
        }
        StringBuilder text = new StringBuilder();
        all.forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
        Files.writeString(config(), text);
    }
}
