package dev.banksman.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.sandbox.http.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A sandbox with an app on its first site, who can call as the app. */
final class Connected implements AutoCloseable {

    final FakeApp app;
    final JiraSandbox sandbox;
    final Visitor controls;
    private final String secret;

    Connected(SandboxOptions options) throws Exception {
        this(options, new FakeApp());
    }

    Connected(SandboxOptions options, FakeApp app) throws Exception {
        this.app = app;
        sandbox = JiraSandbox.start(options);
        controls = Visitor.of(sandbox.url());
        secret = install("acme");
    }

    String install(String site) throws Exception {
        return controls.post(
                        "/sandbox/sites/" + site + "/install",
                        Json.object().put("descriptorUrl", app.url() + "/atlassian-connect.json"))
                .text("/sharedSecret");
    }

    static JsonNode json(String text) throws IOException {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    Visitor.Reply asApp(String method, String path, JsonNode body) throws Exception {
        return asApp(method, path, body, sandbox.siteUrls().getFirst(), secret);
    }

    Visitor.Reply asApp(String method, String path, JsonNode body, String site, String itsSecret)
            throws Exception {
        String token = Visitor.token(method, path, FakeApp.KEY, itsSecret);
        return Visitor.of(site).with("Authorization", token).send(method, path, body);
    }

    Visitor.Reply get(String path) throws Exception {
        return asApp("GET", path, Json.nothing());
    }

    Visitor person(String name) throws Exception {
        return Visitor.of(sandbox.siteUrls().getFirst()).named(sandbox, name);
    }

    @Override
    public void close() {
        sandbox.close();
        app.close();
    }
}
