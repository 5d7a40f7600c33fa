package dev.banksman.jira.hosting;

import com.nimbusds.jose.jwk.RSAKey;
import dev.banksman.jira.client.Qsh;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/** Atlassian, calling in: good calls, and what bad ones are made of. */
final class Jira {

    static final String CLIENT_KEY = "11111111-2222-3333-4444-555555555555";
    static final String OTHER_KEY = "99999999-2222-3333-4444-555555555555";
    static final String SECRET = "a-shared-secret-of-more-than-thirty-two-bytes";
    static final String OTHER_SECRET = "another-shared-secret-of-more-than-32-bytes!";
    static final String INSTALLATION = "ari:cloud:ecosystem::installation/1";
    static final String CLOUD = "cloud-0001";
    static final String ISSUE_EVENT =
            """
            {"timestamp":1700000000123,"webhookEvent":"jira:issue_updated",
             "issue_event_type_name":"issue_generic",
             "user":{"accountId":"5b10","displayName":"Ana Ortega","accountType":"atlassian"},
             "issue":{"id":"10001","self":"x","key":"ABC-7","fields":{"summary":"Größe"}},
             "changelog":{"id":"1","items":[{"field":"status","toString":"Done"}]}}
            """;

    final HostingRig rig;

    private final HttpClient client = HttpClient.newHttpClient();

    Jira(HostingRig rig) {
        this.rig = rig;
    }

    // --- tokens

    Forged ofRequest(Route route) {
        String qsh = Qsh.of(route.method(), route.path(), Map.of());
        return Forged.by(CLIENT_KEY, rig.now()).with("qsh", qsh);
    }

    Forged ofContext() {
        return Forged.by(CLIENT_KEY, rig.now()).with("qsh", Qsh.CONTEXT);
    }

    Forged ofInstall(Route route) {
        return ofRequest(route).with("aud", HostingRig.PUBLIC_URL.toString());
    }

    Forged ofForge() {
        return Forged.by("forge/invocation-token", rig.now())
                .with("aud", HostingRig.APP_ID)
                .with(
                        "app",
                        Map.of(
                                "installationId",
                                INSTALLATION,
                                "apiBaseUrl",
                                "https://api.atlassian.com/ex/jira/" + CLOUD))
                .with("context", Map.of("cloudId", CLOUD, "siteUrl", "https://acme.atlassian.net"));
    }

    /** What a route takes. */
    String good(Route route) {
        return switch (route.token()) {
            case NONE -> "";
            case CONNECT -> "JWT " + ofRequest(route).hs256(SECRET);
            case CONTEXT -> "JWT " + ofContext().hs256(SECRET);
            case INSTALL -> "JWT " + ofInstall(route).rs256(installKey());
            case FORGE -> "Bearer " + ofForge().rs256(rig.keys.forge());
        };
    }

    RSAKey installKey() {
        return rig.keys.install();
    }

    // --- bodies

    static String installation(String event, String clientKey) {
        return """
               {"key":"dev.banksman.jira","clientKey":"%s","sharedSecret":"%s",
                "baseUrl":"https://acme.atlassian.net","productType":"jira","eventType":"%s"}
               """
                .formatted(clientKey, SECRET, event);
    }

    static String body(Route route) {
        return switch (route) {
            case INSTALLED -> installation("installed", CLIENT_KEY);
            case UNINSTALLED -> installation("uninstalled", CLIENT_KEY);
            case WEBHOOKS -> ISSUE_EVENT;
            case EVENTS ->
                    "{\"eventType\":\"avi:jira:updated:issue\",\"timestamp\":\"1700000000123\","
                            + "\"issue\":{\"id\":\"10001\",\"key\":\"ABC-7\"},\"atlassianId\":\"5b10\"}";
            case LIFECYCLE -> "{\"eventType\":\"avi:forge:installed:app\"}";
            case DESCRIPTOR, CONTEXT, HOURLY, HEALTH -> "{}";
        };
    }

    // --- calls

    HttpResponse<String> call(Route route, String authorization) {
        return call(route, authorization, body(route));
    }

    HttpResponse<String> call(Route route, String authorization, String body, String... headers) {
        return send(
                route.method(),
                route.path(),
                BodyPublishers.ofString(body),
                authorization.isEmpty() ? List.of() : List.of("Authorization", authorization),
                headers);
    }

    HttpResponse<String> send(
            String method,
            String path,
            BodyPublisher body,
            List<String> authorization,
            String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + rig.port() + path))
                        .method(method, body)
                        .header("Content-Type", "application/json");
        if (!authorization.isEmpty()) {
            request.headers(authorization.toArray(String[]::new));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** A webhook of the site, delivered under this identifier. */
    HttpResponse<String> webhook(String identifier, String body) {
        return call(
                Route.WEBHOOKS,
                good(Route.WEBHOOKS),
                body,
                "X-Atlassian-Webhook-Identifier",
                identifier);
    }

    /** Installs both apps, so that every route has a caller that is known. */
    Jira installed() {
        require(204, call(Route.INSTALLED, good(Route.INSTALLED)));
        require(204, call(Route.LIFECYCLE, good(Route.LIFECYCLE)));
        return this;
    }

    private static void require(int status, HttpResponse<String> response) {
        if (response.statusCode() != status) {
            throw new IllegalStateException(
                    "status " + response.statusCode() + " " + response.body());
        }
    }
}
