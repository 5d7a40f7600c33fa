package dev.banksman.sandbox.forge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Refusal;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the sandbox needs of a Forge app: where its remote is, and which endpoint takes what.
 *
 * @param appId the ARI, the audience of invocation tokens
 * @param version of the app; its first number is the major version
 * @param environment DEVELOPMENT, STAGING or PRODUCTION
 * @param schedules path by key
 */
public record ForgeManifest(
        String appId,
        String name,
        URI remote,
        String version,
        String environment,
        List<Trigger> triggers,
        Map<String, String> schedules) {

    /** A module that takes events at a path of the remote. */
    public record Trigger(String key, String path, List<String> events, boolean ignoreSelf) {}

    /**
     * Reads one: {@code {appId, name, remote, version, environment, triggers: [{key, path, events,
     * ignoreSelf}], schedules: [{key, path}]}}.
     *
     * @throws Refusal naming what is missing
     */
    public static ForgeManifest of(JsonNode node) {
        List<Trigger> triggers = new ArrayList<>();
        for (JsonNode one : node.path("triggers")) {
            List<String> events = new ArrayList<>();
            one.path("events").forEach(event -> events.add(event.asText()));
            triggers.add(
                    new Trigger(
                            required(one, "key"),
                            required(one, "path"),
                            events,
                            one.path("ignoreSelf").asBoolean()));
        }
        Map<String, String> schedules = new LinkedHashMap<>();
        node.path("schedules")
                .forEach(one -> schedules.put(required(one, "key"), required(one, "path")));
        return new ForgeManifest(
                required(node, "appId"),
                node.path("name").asText("Forge app"),
                address(required(node, "remote")),
                node.path("version").asText("1.0.0"),
                node.path("environment").asText("PRODUCTION"),
                triggers,
                schedules);
    }

    private static String required(JsonNode node, String field) {
        return Json.text(node, field)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> Refusal.bad("The manifest has no " + field + "."));
    }

    private static URI address(String url) {
        if (!url.matches("https?://[^/\\s]+(/\\S*)?")) {
            throw Refusal.bad("The remote '" + url + "' is no http or https address.");
        }
        return URI.create(url.replaceAll("/+$", ""));
    }

    ForgeManifest withVersion(String next) {
        return new ForgeManifest(appId, name, remote, next, environment, triggers, schedules);
    }

    /** The trigger that takes an event. */
    Optional<Trigger> trigger(String event) {
        return triggers.stream().filter(one -> one.events().contains(event)).findFirst();
    }
}
