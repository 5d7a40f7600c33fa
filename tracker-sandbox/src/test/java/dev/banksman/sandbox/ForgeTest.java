package dev.banksman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.sandbox.auth.Jwt;
import dev.banksman.sandbox.http.Call;
import dev.banksman.sandbox.http.Json;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Forge app with a remote: invoked with tokens that can be checked, and let in with its own. */
class ForgeTest {

    private static final String APP =
            "ari:cloud:ecosystem::app/5b1c0b1e-0000-4000-8000-000000000001";

    private final TickingClock clock = new TickingClock();
    private FakeApp app;
    private JiraSandbox sandbox;
    private Visitor controls;

    @BeforeEach
    void start() throws Exception {
        app = new FakeApp();
        sandbox =
                JiraSandbox.start(
                        SandboxOptions.defaults()
                                .withSites(2)
                                .withClock(clock)
                                .withForgeRetries(
                                        4, Duration.ofSeconds(60), Duration.ofSeconds(5)));
        controls = Visitor.of(sandbox.url());
    }

    @AfterEach
    void stop() {
        sandbox.close();
        app.close();
    }

    private JsonNode install() throws Exception {
        Visitor.Reply reply =
                controls.post(
                        "/sandbox/sites/acme/forge/install",
                        Connected.json(
                                """
                {"appId": "%s", "name": "Watcher", "remote": "%s", "version": "2.1.0",
                 "triggers": [
                  {"key": "events", "path": "/forge/events", "events": ["avi:jira:updated:issue", "avi:jira:commented:issue", "avi:jira:created:issuelink"]},
                  {"key": "life", "path": "/forge/life", "events": ["avi:forge:installed:app", "avi:forge:upgraded:app", "avi:forge:uninstalled:app"]}],
                 "schedules": [{"key": "hourly", "path": "/forge/hourly"}]}
                """
                                        .formatted(APP, app.url())));
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        return reply.json();
    }

    private List<Call> awaited(String path, int count) {
        Visitor.await(count + " calls to " + path, () -> app.to(path).size() >= count);
        return app.to(path);
    }

    private Visitor person() throws Exception {
        return Visitor.of(sandbox.siteUrls().getFirst()).named(sandbox, "Ken Sato");
    }

    private void move() throws Exception {
        person().post(
                        "/rest/api/3/issue/PAY-4/transitions",
                        Connected.json("{\"transition\":{\"id\":\"21\"}}"));
    }

    private boolean signedByTheKeySet(Jwt jwt) throws Exception {
        JsonNode jwk = controls.get("/.well-known/jwks.json").json().at("/keys/0");
        assertThat(jwk.path("kid")).isEqualTo(jwt.header().path("kid"));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(
                KeyFactory.getInstance("RSA")
                        .generatePublic(new RSAPublicKeySpec(number(jwk, "n"), number(jwk, "e"))));
        signature.update(jwt.signed().getBytes(StandardCharsets.US_ASCII));
        return signature.verify(jwt.signature());
    }

    private static BigInteger number(JsonNode jwk, String field) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(field).asText()));
    }

    private static Jwt token(Call call) {
        return Jwt.read(call.header("Authorization").orElseThrow().substring("Bearer ".length()))
                .orElseThrow();
    }

    @Test
    void tellsOfAnInstallWithATokenThatNamesIt() throws Exception {
        JsonNode installed = install();
        Call call = awaited("/forge/life", 1).getFirst();

        Jwt jwt = token(call);
        assertThat(signedByTheKeySet(jwt)).isTrue();
        assertThat(jwt.claims().path("iss").asText()).isEqualTo("forge/invocation-token");
        assertThat(jwt.claims().path("aud").asText()).isEqualTo(APP);
        assertThat(jwt.claims().path("exp").asLong() - jwt.claims().path("iat").asLong())
                .isEqualTo(25);
        assertThat(jwt.claims().at("/app/installationId"))
                .isEqualTo(installed.path("installationId"));
        assertThat(jwt.claims().at("/app/apiBaseUrl").asText())
                .isEqualTo(sandbox.url() + "/ex/jira/" + installed.path("cloudId").asText());
        assertThat(jwt.claims().at("/app/module/key").asText()).isEqualTo("life");
        assertThat(call.json().at("/payload/eventType").asText())
                .isEqualTo("avi:forge:installed:app");
    }

    @Test
    void letsTheSystemTokenInAtItsOwnSiteWhileItLasts() throws Exception {
        JsonNode installed = install();
        String system =
                awaited("/forge/life", 1).getFirst().header("X-Forge-Oauth-System").orElseThrow();
        String base = sandbox.url() + "/ex/jira/" + installed.path("cloudId").asText();
        Visitor asApp = Visitor.of(base).with("Authorization", "Bearer " + system);

        assertThat(asApp.get("/rest/api/3/myself").text("/accountType")).isEqualTo("app");
        assertThat(
                        Visitor.of(sandbox.siteUrls().getLast())
                                .with("Authorization", "Bearer " + system)
                                .get("/rest/api/3/myself")
                                .status())
                .isEqualTo(401);
        clock.tick(Duration.ofHours(4));
        assertThat(asApp.get("/rest/api/3/myself").status()).isEqualTo(401);
    }

    @Test
    void givesAHintOfAMove() throws Exception {
        install();
        move();

        Call call = awaited("/forge/events", 1).getFirst();
        JsonNode payload = call.json().path("payload");
        assertThat(payload.path("eventType").asText()).isEqualTo("avi:jira:updated:issue");
        assertThat(payload.path("selfGenerated").asBoolean()).isFalse();
        assertThat(payload.at("/changelog/items/0/toString").asText()).isEqualTo("In Progress");
        assertThat(payload.path("associatedStatuses").findValuesAsText("name"))
                .contains("To Do", "In Progress");
        assertThat(payload.at("/issue/key").asText()).isEqualTo("PAY-4");
        assertThat(payload.at("/issue/fields").has("duedate")).isFalse();
        assertThat(payload.at("/issue/fields").has("description")).isFalse();
    }

    @Test
    void triesAgainAMinuteLaterAndSaysWhy() throws Exception {
        install();
        app.status =
                call ->
                        call.path().endsWith("/events") && app.to("/forge/events").size() == 1
                                ? 503
                                : 204;
        move();
        awaited("/forge/events", 1);
        Visitor.await(
                "the retry to be planned",
                () -> deliveries().at("/sites/acme/retried").asInt() == 1);
        assertThat(app.to("/forge/events")).hasSize(1);

        controls.post("/sandbox/clock", Json.object().put("advance", "PT60S"));

        JsonNode again = awaited("/forge/events", 2).getLast().json();
        assertThat(again.at("/payload/retryContext/retryCount").asInt()).isEqualTo(1);
        assertThat(again.at("/payload/retryContext/retryReason").asText()).contains("503");
    }

    private JsonNode deliveries() {
        try {
            return controls.get("/sandbox/deliveries").json();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void invokesAScheduleOnDemandWithAFreshToken() throws Exception {
        install();

        Visitor.Reply reply =
                controls.post(
                        "/sandbox/sites/acme/forge/invoke",
                        Json.object().put("schedule", "hourly"));

        assertThat(reply.text("/status")).isEqualTo("204");
        Call call = app.to("/forge/hourly").getFirst();
        assertThat(token(call).claims().at("/app/module/type").asText())
                .isEqualTo("scheduledTrigger");
        assertThat(call.header("X-Forge-Oauth-System")).isPresent();
        assertThat(
                        controls.post(
                                        "/sandbox/sites/acme/forge/invoke",
                                        Json.object().put("schedule", "none"))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void keepsTheInstallationOverAnUpgradeAndNotOverAReinstall() throws Exception {
        JsonNode first = install();
        JsonNode raised =
                controls.post(
                                "/sandbox/sites/acme/forge/upgrade",
                                Json.object().put("version", "3.0.0"))
                        .json();
        JsonNode second = install();

        assertThat(raised.path("installationId")).isEqualTo(first.path("installationId"));
        assertThat(second.path("installationId")).isNotEqualTo(first.path("installationId"));
        assertThat(second.path("cloudId")).isEqualTo(first.path("cloudId"));
    }

    @Test
    void tellsOfItsEndWithoutASystemToken() throws Exception {
        install();
        String system =
                awaited("/forge/life", 1).getFirst().header("X-Forge-Oauth-System").orElseThrow();

        controls.post("/sandbox/sites/acme/forge/uninstall", Json.object());

        Call last = awaited("/forge/life", 2).getLast();
        assertThat(last.json().at("/payload/eventType").asText())
                .isEqualTo("avi:forge:uninstalled:app");
        assertThat(last.header("X-Forge-Oauth-System")).isEmpty();
        Visitor asApp =
                Visitor.of(sandbox.siteUrls().getFirst()).with("Authorization", "Bearer " + system);
        assertThat(asApp.get("/rest/api/3/myself").status()).isEqualTo(401);
        move();
        assertThat(app.to("/forge/events")).isEmpty();
    }

    @Test
    void mintsTokensForTestsThatForge() throws Exception {
        install();

        JsonNode tokens =
                controls.post(
                                "/sandbox/sites/acme/forge/token",
                                Connected.json("{\"claims\":{\"aud\":\"other\",\"exp\":null}}"))
                        .json();

        Jwt jwt = Jwt.read(tokens.path("invocation").asText()).orElseThrow();
        assertThat(signedByTheKeySet(jwt)).isTrue();
        assertThat(jwt.claims().path("aud").asText()).isEqualTo("other");
        assertThat(jwt.claims().has("exp")).isFalse();
    }
}
