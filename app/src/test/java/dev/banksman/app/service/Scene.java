package dev.banksman.app.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.banksman.app.service.config.ConfigReader;
import dev.banksman.app.service.config.Configuration;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The service and the simulated site in this JVM, and a person who clicks. */
final class Scene implements AutoCloseable {

    static final String TOKEN = "an-admin-token-for-tests";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final SandboxHost sandbox = SandboxHost.start(0);
    private final Path folder;
    private final Map<String, String> options = new HashMap<>();
    private BanksmanService service;

    Scene(Path folder, Map<String, String> more) throws IOException {
        this.folder = folder;
        try (ServerSocket socket = new ServerSocket(0)) {
            options.put("server.port", String.valueOf(socket.getLocalPort()));
        }
        options.put("data.folder", folder.toString());
        options.put("admin.token", TOKEN);
        options.put("admin.tenant-tokens", "somebody=another-token-for-tests");
        options.put("network.allow-loopback", "true");
        options.put("worker.tick", "100ms");
        options.put("policies.check-every", "100ms");
        options.put("atlassian.connect.public-key-base-url", sandbox.installKeys().toString());
        options.put("policies.path", DemoPolicies.in(folder).toString());
        options.putAll(more);
        this.service = start();
        sandbox.install(URI.create(url("")));
    }

    private BanksmanService start() throws IOException {
        Path none = Files.writeString(folder.resolve("none.yml"), "");
        Configuration configuration = ConfigReader.read(Optional.of(none), Map.of(), options);
        return BanksmanService.start(
                configuration,
                new BanksmanService.Setting(sandbox.clock(), Optional.empty(), true));
    }

    void restart() throws IOException {
        service.close();
        service = start();
    }

    BanksmanService service() {
        return service;
    }

    String url(String path) {
        return "http://localhost:" + options.get("server.port") + path;
    }

    /** Somebody of the team moves an item. */
    void move(String key, String transition) throws Exception {
        person(
                "POST",
                "/rest/api/3/issue/" + key + "/transitions",
                "{\"transition\":{\"id\":\"" + transition + "\"}}");
    }

    /** Somebody of the team calls the site. */
    HttpResponse<String> person(String method, String path, String body) throws Exception {
        JsonNode board = sandbox("/sandbox/sites/acme/board");
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(sandbox.url() + "/s/acme" + path))
                        .header("X-Sandbox-Actor", board.at("/people/0/accountId").asText())
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** Our comments on an item. */
    JsonNode notes(String key) throws Exception {
        return sandbox("/sandbox/ledger?site=acme&author=app&issue=" + key)
                .at("/issues/0/comments");
    }

    JsonNode sandbox(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.url() + path)).build();
        return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
    }

    /** A call of the admin API with a token. */
    HttpResponse<String> call(String token, String method, String path, String body)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url(path)))
                        .header(
                                "Content-Type",
                                body.startsWith("{") ? "application/json" : "text/plain")
                        .method(method, BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** What the admin API answers a GET with. */
    JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = call(TOKEN, "GET", path, "");
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode() + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    String tenant() throws Exception {
        return "/api/tenants/" + get("/api/tenants").at("/0/id").asText();
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    /** Waits until something is so. */
    static void await(String what, Condition condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE + ": " + what);
            }
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }

    /** Something that is so, or will be. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws Exception;
    }

    @Override
    public void close() {
        service.close();
        sandbox.close();
        client.close();
    }
}
