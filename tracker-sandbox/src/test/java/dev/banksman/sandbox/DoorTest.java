package dev.banksman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.auth.Jwt;
import dev.banksman.sandbox.auth.Qsh;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Query;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who proves what he is comes in; anybody else gets 401. */
class DoorTest {

    private static final String PATH = "/rest/api/3/issue/PAY-3?fields=summary,status&expand=names";

    private FakeApp app;
    private JiraSandbox sandbox;
    private Visitor site;
    private String secret = "";

    @BeforeEach
    void start() throws Exception {
        app = new FakeApp();
        sandbox = JiraSandbox.start(SandboxOptions.defaults().withSites(2));
        site = Visitor.of(sandbox.siteUrls().getFirst());
        secret =
                Visitor.of(sandbox.url())
                        .post(
                                "/sandbox/sites/acme/install",
                                Json.object()
                                        .put(
                                                "descriptorUrl",
                                                app.url() + "/atlassian-connect.json"))
                        .text("/sharedSecret");
    }

    @AfterEach
    void stop() {
        sandbox.close();
        app.close();
    }

    private int status(String authorization) throws Exception {
        return site.with("Authorization", authorization).get(PATH).status();
    }

    private static ObjectNode claims() {
        long now = Instant.now().getEpochSecond();
        Query query = Query.of(PATH.substring(PATH.indexOf('?') + 1));
        return Json.object()
                .put("iss", FakeApp.KEY)
                .put("iat", now)
                .put("exp", now + 180)
                .put("qsh", Qsh.of("GET", "/rest/api/3/issue/PAY-3", query));
    }

    @Test
    void takesAGoodToken() throws Exception {
        assertThat(status("JWT " + Jwt.hs256(claims(), secret))).isEqualTo(200);
    }

    @Test
    void refusesWhatTheDescriptorDoesNotAskFor() throws Exception {
        app.asksFor("READ");
        try (Connected reader = new Connected(SandboxOptions.defaults(), app)) {
            String issue = "/rest/api/3/issue/PAY-3";
            ObjectNode summary = Json.object();
            summary.putObject("fields").put("summary", "Other");

            assertThat(reader.get(issue).status()).isEqualTo(200);
            Visitor.Reply written = reader.asApp("PUT", issue, summary);
            assertThat(written.status()).isEqualTo(403);
            assertThat(written.json().toString()).contains("lacks the scope WRITE");
            assertThat(reader.asApp("DELETE", issue, Json.nothing()).status()).isEqualTo(403);
        }
    }

    @Test
    void refusesEachTokenThatIsNotGood() throws Exception {
        ObjectNode noHash = claims();
        noHash.remove("qsh");
        ObjectNode noEnd = claims();
        noEnd.remove("exp");
        assertThat(status("JWT " + Jwt.hs256(claims(), secret + "x"))).as("secret").isEqualTo(401);
        assertThat(status("JWT " + Jwt.hs256(noHash, secret))).as("no qsh").isEqualTo(401);
        assertThat(status("JWT " + Jwt.hs256(claims().put("qsh", "context-qsh"), secret)))
                .as("context")
                .isEqualTo(401);
        assertThat(status("JWT " + Jwt.hs256(noEnd, secret))).as("no exp").isEqualTo(401);
        assertThat(status("JWT " + Jwt.hs256(claims().put("exp", 1000), secret)))
                .as("expired")
                .isEqualTo(401);
        assertThat(status("JWT " + Jwt.hs256(claims().put("iss", "other"), secret)))
                .as("issuer")
                .isEqualTo(401);
        assertThat(status("JWT a.b")).as("malformed").isEqualTo(401);
        assertThat(status("JWT e30.e30.e30")).as("empty").isEqualTo(401);
        assertThat(status("Bearer anything")).as("bearer").isEqualTo(401);
        assertThat(site.get(PATH).status()).as("nobody").isEqualTo(401);
        assertThat(site.as("712020:nobody").get(PATH).status()).as("stranger").isEqualTo(401);
    }

    @Test
    void refusesTheTokenOfAnotherSite() throws Exception {
        Visitor other = Visitor.of(sandbox.siteUrls().getLast());

        assertThat(
                        other.with("Authorization", "JWT " + Jwt.hs256(claims(), secret))
                                .get(PATH)
                                .status())
                .isEqualTo(401);
    }

    @Test
    void takesTokensOfAnAppWhoseClockWasNotMovedOn() throws Exception {
        Visitor.of(sandbox.url()).post("/sandbox/clock", Json.object().put("advance", "PT24H"));

        assertThat(status("JWT " + Jwt.hs256(claims(), secret))).isEqualTo(200);
    }

    @Test
    void hashesARequestAsAtlassianWrites() {
        Query query = Query.of("b=2&a=x%20y&b=1&jwt=secret&c=~%2A&d=");

        assertThat(Qsh.of("get", "/rest/api/3/issue/", query))
                .isEqualTo(Qsh.of("GET", "/rest/api/3/issue", query))
                .hasSize(64);
        assertThat(Qsh.of("GET", "/", Query.of("")))
                .isEqualTo("c88caad15a1c1a900b8ac08aa9686f4e8184539bea1deda36e2f649430df3239");
    }
}
