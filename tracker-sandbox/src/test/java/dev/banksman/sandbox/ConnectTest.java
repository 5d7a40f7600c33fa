package dev.banksman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.sandbox.auth.Jwt;
import dev.banksman.sandbox.auth.Qsh;
import dev.banksman.sandbox.http.Call;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.site.Adf;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Connect app is installed, told of what happens, and taken off, all by signed calls. */
class ConnectTest {

    private FakeApp app;
    private JiraSandbox sandbox;
    private Visitor controls;
    private Visitor mara;

    @BeforeEach
    void start() throws Exception {
        app = new FakeApp();
        sandbox =
                JiraSandbox.start(
                        SandboxOptions.defaults()
                                .withWebhookRetries(
                                        5, Duration.ofMillis(20), Duration.ofSeconds(5)));
        controls = Visitor.of(sandbox.url());
        mara = Visitor.of(sandbox.siteUrls().getFirst()).named(sandbox, "Mara Lindqvist");
    }

    @AfterEach
    void stop() {
        sandbox.close();
        app.close();
    }

    private JsonNode install() throws Exception {
        Visitor.Reply reply =
                controls.post(
                        "/sandbox/sites/acme/install",
                        Json.object().put("descriptorUrl", app.url() + "/atlassian-connect.json"));
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        return reply.json();
    }

    private static Jwt jwt(Call call) {
        return Jwt.read(call.header("Authorization").orElseThrow().substring("JWT ".length()))
                .orElseThrow();
    }

    private boolean signedByAtlassian(Jwt jwt) throws Exception {
        String kid = jwt.header().path("kid").asText();
        String pem =
                new String(
                        controls.get("/install-keys/" + kid).raw().body(),
                        StandardCharsets.US_ASCII);
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        PublicKey key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update(jwt.signed().getBytes(StandardCharsets.US_ASCII));
        return signature.verify(jwt.signature());
    }

    @Test
    void installsByACallSignedWithAPublishedKey() throws Exception {
        JsonNode installed = install();

        Call call = app.to("/installed").getFirst();
        Jwt jwt = jwt(call);
        assertThat(signedByAtlassian(jwt)).isTrue();
        assertThat(jwt.claims().path("iss").asText())
                .isEqualTo(installed.path("clientKey").asText());
        assertThat(jwt.claims().path("aud").path(0).asText()).isEqualTo(app.url());
        assertThat(jwt.claims().path("qsh").asText())
                .isEqualTo(Qsh.of("POST", "/installed", call.query()));
        assertThat(call.json().path("sharedSecret").asText())
                .isEqualTo(installed.path("sharedSecret").asText());
        assertThat(call.json().path("baseUrl").asText()).isEqualTo(sandbox.siteUrls().getFirst());
        assertThat(call.json().path("eventType").asText()).isEqualTo("installed");
    }

    @Test
    void changesNothingWhenTheAppRefuses() throws Exception {
        app.status = call -> 403;

        Visitor.Reply reply =
                controls.post(
                        "/sandbox/sites/acme/install",
                        Json.object().put("descriptorUrl", app.url() + "/atlassian-connect.json"));

        assertThat(reply.status()).isEqualTo(502);
        assertThat(controls.get("/sandbox/sites/acme/installs").json()).isEmpty();
    }

    @Test
    void tellsOfAMoveWithTheWholeIssueAndItsChange() throws Exception {
        String secret = install().path("sharedSecret").asText();

        mara.post(
                "/rest/api/3/issue/PAY-4/transitions",
                Json.parse("{\"transition\":{\"id\":\"21\"}}".getBytes(StandardCharsets.UTF_8)));

        Visitor.await("the webhook", () -> app.to("/hooks").size() == 1);
        Call call = app.to("/hooks").getFirst();
        Jwt jwt = jwt(call);
        assertThat(jwt.signedWith(secret)).isTrue();
        assertThat(jwt.claims().path("qsh").asText())
                .isEqualTo(Qsh.of("POST", "/hooks", call.query()));
        assertThat(call.header("X-Atlassian-Webhook-Identifier")).isPresent();
        assertThat(call.header("X-Atlassian-Webhook-Retry")).isEmpty();
        JsonNode body = call.json();
        assertThat(body.path("webhookEvent").asText()).isEqualTo("jira:issue_updated");
        assertThat(body.at("/changelog/items/0/toString").asText()).isEqualTo("In Progress");
        assertThat(body.at("/user/displayName").asText()).isEqualTo("Mara Lindqvist");
        assertThat(body.path("issue").path("fields"))
                .isEqualTo(mara.get("/rest/api/3/issue/PAY-4").json().path("fields"));
    }

    @Test
    void triesAgainUnderTheSameIdentifier() throws Exception {
        install();
        app.status = call -> app.to("/hooks").size() < 3 ? 503 : 200;

        mara.delete("/rest/api/3/issue/PAY-10");

        Visitor.await("two retries", () -> app.to("/hooks").size() == 3);
        assertThat(app.to("/hooks"))
                .extracting(call -> call.header("X-Atlassian-Webhook-Identifier"))
                .containsOnly(app.to("/hooks").getFirst().header("X-Atlassian-Webhook-Identifier"));
        assertThat(app.to("/hooks"))
                .extracting(call -> call.header("X-Atlassian-Webhook-Retry").orElse(""))
                .containsExactly("", "1", "2");
    }

    @Test
    void givesUpAtOnceWhenTheAppSaysThatItIsAtFault() throws Exception {
        install();
        app.status = call -> 400;

        mara.delete("/rest/api/3/issue/PAY-10");

        Visitor.await(
                "the end",
                () -> deliveries().path("sites").path("acme").path("gaveUp").asInt() == 1);
        assertThat(app.to("/hooks")).hasSize(1);
        assertThat(deliveries().at("/sites/acme/failures/0/why").asText()).isEqualTo("status 400");
    }

    private JsonNode deliveries() {
        try {
            return controls.get("/sandbox/deliveries").json();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void tellsOfCommentsAndLinksInTheirOwnShapes() throws Exception {
        install();
        var comment = Json.object();
        comment.set("body", Adf.document("Ready?"));
        String id = mara.post("/rest/api/3/issue/PAY-4/comment", comment).text("/id");
        mara.post(
                "/rest/api/3/issueLink",
                Json.parse(
                        """
                {"type": {"name": "Blocks"}, "inwardIssue": {"key": "PAY-4"}, "outwardIssue": {"key": "OPS-9"}}
                """
                                .getBytes(StandardCharsets.UTF_8)));

        Visitor.await("both", () -> app.to("/hooks").size() == 2);
        JsonNode told = app.told("comment_created").getFirst();
        assertThat(told.at("/comment/id").asText()).isEqualTo(id);
        assertThat(told.at("/issue/key").asText()).isEqualTo("PAY-4");
        assertThat(told.at("/issue/fields").has("description")).isFalse();
        JsonNode link = app.told("issuelink_created").getFirst().path("issueLink");
        assertThat(link.path("sourceIssueId").asText())
                .isEqualTo(mara.get("/rest/api/3/issue/PAY-4").text("/id"));
        assertThat(link.at("/issueLinkType/outwardName").asText()).isEqualTo("blocks");
    }

    @Test
    void isSilentAfterTheAppWasTakenOff() throws Exception {
        String secret = install().path("sharedSecret").asText();

        assertThat(controls.post("/sandbox/sites/acme/uninstall", Json.object()).text("/status"))
                .isEqualTo("204");
        mara.delete("/rest/api/3/issue/PAY-10");

        assertThat(signedByAtlassian(jwt(app.to("/uninstalled").getFirst()))).isTrue();
        assertThat(deliveries().path("empty").asBoolean()).isTrue();
        assertThat(app.to("/hooks")).isEmpty();
        String token = Visitor.token("GET", "/rest/api/3/myself", FakeApp.KEY, secret);
        assertThat(
                        Visitor.of(sandbox.siteUrls().getFirst())
                                .with("Authorization", token)
                                .get("/rest/api/3/myself")
                                .status())
                .isEqualTo(401);
    }
}
