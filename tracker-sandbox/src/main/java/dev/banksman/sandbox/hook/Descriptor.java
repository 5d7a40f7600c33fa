package dev.banksman.sandbox.hook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.sandbox.auth.Scope;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Refusal;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the sandbox needs of an app's {@code atlassian-connect.json}.
 *
 * @param lifecycle the addresses by event: installed, enabled, uninstalled
 */
public record Descriptor(
        String key,
        String name,
        URI baseUrl,
        Map<String, URI> lifecycle,
        Set<Scope> scopes,
        List<Hook> hooks) {

    /** A webhook: which event, and where it goes. */
    public record Hook(String event, URI url, String jql) {}

    /**
     * Reads one.
     *
     * @throws Refusal naming what is missing
     */
    public static Descriptor of(JsonNode node) {
        String base = required(node, "baseUrl").replaceAll("/+$", "");
        Map<String, URI> lifecycle = new TreeMap<>();
        node.path("lifecycle")
                .properties()
                .forEach(
                        entry ->
                                lifecycle.put(
                                        entry.getKey(), absolute(base, entry.getValue().asText())));
        if (!lifecycle.containsKey("installed")) {
            throw Refusal.bad("The descriptor has no lifecycle.installed.");
        }
        List<Hook> hooks = new ArrayList<>();
        for (JsonNode hook : node.path("modules").path("webhooks")) {
            hooks.add(
                    new Hook(
                            required(hook, "event"),
                            absolute(base, required(hook, "url")),
                            hook.path("filter").asText("")));
        }
        return new Descriptor(
                required(node, "key"),
                node.path("name").asText(required(node, "key")),
                URI.create(base),
                lifecycle,
                scopes(node.path("scopes")),
                hooks);
    }

    private static Set<Scope> scopes(JsonNode names) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (JsonNode name : names) {
            scopes.add(scope(name.asText()));
        }
        return scopes;
    }

    private static Scope scope(String name) {
        return Scope.ALL.stream()
                .filter(scope -> scope.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                Refusal.bad(
                                        "The sandbox knows no scope '"
                                                + name
                                                + "'; it knows "
                                                + Scope.ALL
                                                + "."));
    }

    private static String required(JsonNode node, String field) {
        return Json.text(node, field)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> Refusal.bad("The descriptor has no " + field + "."));
    }

    private static URI absolute(String base, String url) {
        try {
            return URI.create(
                    url.startsWith("http") ? url : base + (url.startsWith("/") ? "" : "/") + url);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.bad("The descriptor's address '" + url + "' is malformed.");
        }
    }
}
