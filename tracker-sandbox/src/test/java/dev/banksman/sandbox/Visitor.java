package dev.banksman.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.auth.Doorkeeper;
import dev.banksman.sandbox.auth.Jwt;
import dev.banksman.sandbox.auth.Qsh;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Query;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** Calls a sandbox: as nobody, as a person, or as an app. */
final class Visitor {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** What came back. */
    record Reply(int status, JsonNode json, HttpResponse<byte[]> raw) {
        String text(String pointer) {
            return json.at(pointer).asText();
        }
    }

    private final String base;
    private final UnaryOperator<HttpRequest.Builder> sign;

    private Visitor(String base, UnaryOperator<HttpRequest.Builder> sign) {
        this.base = base;
        this.sign = sign;
    }

    static Visitor of(String base) {
        return new Visitor(base, request -> request);
    }

    Visitor as(String accountId) {
        return new Visitor(base, request -> request.header(Doorkeeper.ACTOR, accountId));
    }

    Visitor with(String header, String value) {
        return new Visitor(base, request -> request.header(header, value));
    }

    /** The person of a name on the site that this visitor calls. */
    Visitor named(JiraSandbox sandbox, String name) throws Exception {
        Reply people = of(sandbox.url()).get("/sandbox/sites/acme/board");
        for (JsonNode person : people.json().path("people")) {
            if (person.path("name").asText().equals(name)) {
                return as(person.path("accountId").asText());
            }
        }
        throw new IllegalArgumentException("nobody is named " + name);
    }

    Reply get(String path) throws Exception {
        return send("GET", path, Json.nothing());
    }

    Reply post(String path, JsonNode body) throws Exception {
        return send("POST", path, body);
    }

    Reply put(String path, JsonNode body) throws Exception {
        return send("PUT", path, body);
    }

    Reply delete(String path) throws Exception {
        return send("DELETE", path, Json.nothing());
    }

    Reply send(String method, String path, JsonNode body) throws Exception {
        HttpRequest.BodyPublisher publisher =
                body.isNull()
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "application/json")
                        .method(method, publisher);
        HttpResponse<byte[]> answer =
                CLIENT.send(sign.apply(request).build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Reply(answer.statusCode(), read(answer.body()), answer);
    }

    private static JsonNode read(byte[] body) throws IOException {
        return body.length == 0 || (body[0] != '{' && body[0] != '[')
                ? Json.object()
                : Json.parse(body);
    }

    /** A token of an app for one request. */
    static String token(String method, String path, String issuer, String secret) {
        int question = path.indexOf('?');
        String bare = question < 0 ? path : path.substring(0, question);
        Query query = Query.of(question < 0 ? "" : path.substring(question + 1));
        long now = Instant.now().getEpochSecond();
        ObjectNode claims = Json.object().put("iss", issuer).put("iat", now).put("exp", now + 180);
        claims.put("qsh", Qsh.of(method, bare, query));
        return "JWT " + Jwt.hs256(claims, secret);
    }

    /** Waits for a condition, not longer than ten seconds. */
    static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain for " + what);
            }
            Thread.onSpinWait();
        }
    }
}
