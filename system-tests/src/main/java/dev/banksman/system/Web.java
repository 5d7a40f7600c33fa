package dev.banksman.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** JSON over HTTP, with some headers on every request. What does not answer has status 0. */
public final class Web {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient client;
    private final Map<String, String> headers;

    private Web(HttpClient client, Map<String, String> headers) {
        this.client = client;
        this.headers = Map.copyOf(headers);
    }

    public static Web plain() {
        HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build();
        return new Web(client, Map.of());
    }

    /** The same connections, with another header instead of those so far. */
    public Web with(String header, String value) {
        return new Web(client, Map.of(header, value));
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** As part of an address. */
    public static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public Reply get(String url) {
        return send("GET", url, "");
    }

    public Reply delete(String url) {
        return send("DELETE", url, "");
    }

    public Reply post(String url, JsonNode body) {
        return send("POST", url, body.toString());
    }

    public Reply put(String url, JsonNode body) {
        return send("PUT", url, body.toString());
    }

    /** Sends a text as JSON; an empty one is no body. */
    public Reply send(String method, String url, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            String after = answer.headers().firstValue("Retry-After").orElse("");
            return new Reply(answer.statusCode(), parsed(answer.body()), answer.body(), after);
        } catch (IOException failed) {
            return new Reply(0, MissingNode.getInstance(), failed.toString(), "");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private JsonNode parsed(String body) {
        if (!body.startsWith("{") && !body.startsWith("[")) {
            return MissingNode.getInstance();
        }
        try {
            return mapper.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
