package dev.banksman.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Answer;
import dev.banksman.sandbox.http.Call;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.WebServer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** An app that serves a descriptor and writes down what it is told. */
final class FakeApp implements AutoCloseable {
    private volatile List<String> scopes = List.of("READ", "WRITE", "DELETE");

    static final String KEY = "dev.example.watcher";

    private final WebServer server;
    final List<Call> calls = new CopyOnWriteArrayList<>();
    volatile Function<Call, Integer> status = call -> 204;

    FakeApp() throws IOException {
        server = new WebServer("127.0.0.1", 0);
        server.open(this::answer);
    }

    String url() {
        return "http://127.0.0.1:" + server.port() + "/app";
    }

    private Optional<Answer> answer(Call call) {
        if (call.path().equals("/app/atlassian-connect.json")) {
            return Optional.of(Answer.ok(descriptor()));
        }
        calls.add(call);
        return Optional.of(Answer.json(status.apply(call), Json.object()));
    }

    /** What the next installation asks for. */
    void asksFor(String... names) {
        scopes = List.of(names);
    }

    private ObjectNode descriptor() {
        ObjectNode node =
                Json.object().put("key", KEY).put("name", "Watcher").put("baseUrl", url());
        node.putObject("authentication").put("type", "jwt");
        node.putObject("lifecycle")
                .put("installed", "/installed")
                .put("uninstalled", "/uninstalled");
        scopes.forEach(node.putArray("scopes")::add);
        ArrayNode hooks = node.putObject("modules").putArray("webhooks");
        for (String event :
                List.of(
                        "jira:issue_created",
                        "jira:issue_updated",
                        "jira:issue_deleted",
                        "comment_created",
                        "comment_updated",
                        "comment_deleted",
                        "issuelink_created",
                        "issuelink_deleted")) {
            hooks.addObject().put("event", event).put("url", "/hooks?event=" + event);
        }
        return node;
    }

    List<Call> to(String path) {
        return calls.stream().filter(call -> call.path().equals("/app" + path)).toList();
    }

    /** The bodies of the webhooks of one event. */
    List<JsonNode> told(String event) {
        return to("/hooks").stream()
                .map(Call::json)
                .filter(body -> body.path("webhookEvent").asText().equals(event))
                .toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
