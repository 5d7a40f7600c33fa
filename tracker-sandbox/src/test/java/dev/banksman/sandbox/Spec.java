package dev.banksman.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.banksman.sandbox.auth.Scope;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Router;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Atlassian's description of the REST API and of its document format, if they lie in a folder
 * {@code shared/specs} beside or above this checkout.
 */
final class Spec {

    private static final SchemaRegistry OPEN_API =
            SchemaRegistry.withDefaultDialect(Dialects.getOpenApi30());

    /**
     * Where the description says otherwise than the live site, and than its own examples: the form
     * of times, nulls in changelogs, the numbers in bulk changelogs, and how one unassigns.
     */
    private static final List<Pattern> KNOWN_WRONG =
            List.of(
                    Pattern.compile("must be a valid RFC 3339 date-time"),
                    Pattern.compile("/items/\\d+/(from|fromString|to|toString): null found"),
                    Pattern.compile("changelog/bulkfetch: .*/created: integer found"),
                    Pattern.compile("request of PUT .*/assignee: /accountId: null found"));

    private final JsonNode api;
    private final Schema adf;
    private final Router<JsonNode> operations = new Router<>();
    private final Map<JsonNode, Schema> schemas = new LinkedHashMap<>();

    private Spec(Path folder) throws IOException {
        api = Json.parse(Files.readAllBytes(folder.resolve("jira-cloud-v3.json")));
        adf =
                SchemaRegistry.withDefaultDialect(Dialects.getDraft4())
                        .getSchema(
                                Json.parse(
                                        Files.readAllBytes(
                                                folder.resolve("adf-v1-full.schema.json"))));
        api.path("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .properties()
                                        .forEach(
                                                operation ->
                                                        operations.on(
                                                                operation
                                                                        .getKey()
                                                                        .toUpperCase(Locale.ROOT),
                                                                path.getKey(),
                                                                operation.getValue())));
    }

    static Optional<Spec> find() throws IOException {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolve("shared/specs");
            if (Files.isReadable(folder.resolve("jira-cloud-v3.json"))
                    && Files.isReadable(folder.resolve("adf-v1-full.schema.json"))) {
                return Optional.of(new Spec(folder));
            }
        }
        return Optional.empty();
    }

    /** What is wrong with an exchange; nothing, if the description knows it so. */
    List<String> problems(String method, String path, JsonNode asked, Visitor.Reply reply) {
        int question = path.indexOf('?');
        String bare = question < 0 ? path : path.substring(0, question);
        Optional<Router.Match<JsonNode>> operation = operations.find(method, bare);
        if (operation.isEmpty()) {
            return List.of("no such operation: " + method + " " + bare);
        }
        JsonNode answers = operation.get().handler().path("responses");
        String status = Integer.toString(reply.status());
        if (!answers.has(status)) {
            return List.of(method + " " + bare + " knows no answer " + status);
        }
        List<String> problems = new ArrayList<>();
        String scope = operation.get().handler().path("x-atlassian-connect-scope").asText();
        if (!scope.equals(Scope.of(method, operation.get().template()).name())) {
            problems.add(method + " " + bare + " wants the scope " + scope);
        }
        JsonNode request =
                operation
                        .get()
                        .handler()
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema");
        if (!asked.isNull() && reply.status() < 300) {
            check("request of " + method + " " + bare, request, asked, problems);
        }
        JsonNode answer =
                answers.path(status).path("content").path("application/json").path("schema");
        if (reply.status() < 300) {
            check("answer of " + method + " " + bare, answer, reply.json(), problems);
        }
        return problems;
    }

    private void check(String what, JsonNode schema, JsonNode instance, List<String> problems) {
        if (!schema.isEmpty()) {
            compiled(schema).validate(instance).stream()
                    .map(one -> what + ": " + one)
                    .filter(
                            one ->
                                    KNOWN_WRONG.stream()
                                            .noneMatch(known -> known.matcher(one).find()))
                    .forEach(problems::add);
        }
    }

    private Schema compiled(JsonNode schema) {
        return schemas.computeIfAbsent(
                schema,
                one -> {
                    ObjectNode root = Json.object();
                    root.putArray("allOf").add(one);
                    root.set("components", api.path("components"));
                    return OPEN_API.getSchema(root);
                });
    }

    List<String> documentProblems(JsonNode document) {
        return adf.validate(document).stream().map(Object::toString).toList();
    }
}
