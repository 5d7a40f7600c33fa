package dev.banksman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.site.Adf;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledgers say what stands, who got mail, and what time it is; the controls do as told. */
class LedgersTest {

    private static final String ISSUE = "/rest/api/3/issue/PAY-3";

    private Connected site;

    @BeforeEach
    void start() throws Exception {
        site = new Connected(SandboxOptions.defaults());
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private static ObjectNode comment(String text) {
        ObjectNode body = Json.object();
        body.set("body", Adf.document(text));
        return body;
    }

    private JsonNode mail() throws Exception {
        return site.controls.get("/sandbox/mail?issue=PAY-3").json();
    }

    @Test
    void mailsWatchersOfACommentButNotOfAQuietEdit() throws Exception {
        String id = site.asApp("POST", ISSUE + "/comment", comment("One")).text("/id");
        assertThat(mail().path("mail").findValuesAsText("name"))
                .containsExactlyInAnyOrder("Jonas Weber", "Mara Lindqvist");

        site.asApp("PUT", ISSUE + "/comment/" + id + "?notifyUsers=false", comment("Two"));
        assertThat(mail().path("total").asInt()).isEqualTo(2);
        site.asApp("PUT", ISSUE + "/comment/" + id, comment("Three"));
        assertThat(mail().path("total").asInt()).isEqualTo(4);
    }

    @Test
    void mailsWhoIsMentionedOnceEvenQuietly() throws Exception {
        String ken =
                site
                        .controls
                        .get("/sandbox/sites/acme/board")
                        .json()
                        .path("people")
                        .findParents("name")
                        .stream()
                        .filter(person -> person.path("name").asText().equals("Ken Sato"))
                        .map(person -> person.path("accountId").asText())
                        .findFirst()
                        .orElseThrow();
        ObjectNode body = Json.object();
        body.set(
                "body",
                Connected.json(
                        """
                {"type": "doc", "version": 1, "content": [{"type": "expand", "attrs": {"title": "t"}, "content": [
                  {"type": "paragraph", "content": [{"type": "mention", "attrs": {"id": "%s", "text": "@Ken Sato"}}]}]}]}"""
                                .formatted(ken)));
        String id = site.asApp("POST", ISSUE + "/comment", body).text("/id");
        site.asApp("PUT", ISSUE + "/comment/" + id + "?notifyUsers=false", body);

        assertThat(site.controls.get("/sandbox/mail?to=" + ken).json().path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void mailsNobodyOfHisOwnDeed() throws Exception {
        site.person("Jonas Weber").post(ISSUE + "/comment", comment("Mine"));

        assertThat(mail().path("mail").findValuesAsText("name")).containsExactly("Mara Lindqvist");
    }

    @Test
    void tellsWhichCommentsStand() throws Exception {
        ObjectNode marked = comment("Note");
        marked.putArray("properties")
                .addObject()
                .put("key", "banksman")
                .putObject("value")
                .put("state", "open");
        String kept = site.asApp("POST", ISSUE + "/comment", marked).text("/id");
        String gone = site.asApp("POST", ISSUE + "/comment", comment("Other")).text("/id");
        site.asApp("DELETE", ISSUE + "/comment/" + gone, Json.nothing());

        JsonNode ledger = site.controls.get("/sandbox/ledger?site=acme&author=app").json();

        assertThat(ledger.path("comments").asInt()).isEqualTo(1);
        assertThat(ledger.at("/issues/0/comments/0/id").asText()).isEqualTo(kept);
        assertThat(ledger.at("/issues/0/comments/0/properties/banksman/state").asText())
                .isEqualTo("open");
        assertThat(site.controls.get("/sandbox/ledger?issue=PAY-3").json().path("comments").asInt())
                .isEqualTo(2);
    }

    @Test
    void findsRequestsByWhatTheyWere() throws Exception {
        site.asApp("POST", ISSUE + "/comment", comment("One"));
        site.get(ISSUE);
        site.get("/rest/api/3/issue/NO-1");

        assertThat(
                        site.controls
                                .get("/sandbox/requests?method=POST&path=comment$")
                                .json()
                                .path("matching")
                                .asInt())
                .isEqualTo(1);
        assertThat(
                        site.controls
                                .get("/sandbox/requests?status=404")
                                .json()
                                .at("/requests/0/path")
                                .asText())
                .endsWith("NO-1");
        site.controls.delete("/sandbox/requests");
        assertThat(site.controls.get("/sandbox/requests").json().path("total").asInt()).isZero();
    }

    @Test
    void movesItsClockForwardOnly() throws Exception {
        Instant before = Instant.parse(site.controls.get("/sandbox/clock").text("/now"));

        Visitor.Reply moved =
                site.controls.post("/sandbox/clock", Json.object().put("advance", "PT24H"));

        assertThat(Duration.between(before, Instant.parse(moved.text("/now"))))
                .isBetween(Duration.ofHours(24), Duration.ofHours(25));
        assertThat(
                        site.controls
                                .post("/sandbox/clock", Json.object().put("advance", "-PT1H"))
                                .status())
                .isEqualTo(400);
        assertThat(
                        site.controls
                                .post("/sandbox/clock", Json.object().put("advance", "a day"))
                                .status())
                .isEqualTo(400);
    }

    @Test
    void hidesAProjectFromAppsOnly() throws Exception {
        site.controls.post(
                "/sandbox/sites/acme/projects/PAY", Json.object().put("readable", false));

        assertThat(site.get(ISSUE).status()).isEqualTo(404);
        assertThat(site.get("/rest/api/3/project/PAY").status()).isEqualTo(404);
        assertThat(
                        site.asApp(
                                        "POST",
                                        "/rest/api/3/search/approximate-count",
                                        Json.object().put("jql", "project = OPS or project = PAY"))
                                .text("/count"))
                .isEqualTo("14");
        assertThat(site.person("Ken Sato").get(ISSUE).status()).isEqualTo(200);
    }

    @Test
    void makesLoadsThatAreToldLikeAnyChange() throws Exception {
        Visitor.Reply made =
                site.controls.post(
                        "/sandbox/sites/acme/bulk",
                        Json.object().put("create", 25).put("by", "Tom O'Brien"));
        assertThat(made.text("/steps")).isEqualTo("25");
        site.controls.post(
                "/sandbox/sites/acme/bulk",
                Connected.json(
                        "{\"keys\":[\"PAY-4\",\"PAY-6\"],\"times\":3,\"perSecond\":100,\"change\":{\"touch\":true}}"));

        Visitor.await("all deliveries", () -> site.app.to("/hooks").size() == 31);
        assertThat(site.app.told("jira:issue_created")).hasSize(25);
        assertThat(
                        site.app.told("jira:issue_updated").stream()
                                .map(body -> body.at("/issue/key").asText())
                                .distinct())
                .containsExactlyInAnyOrder("PAY-4", "PAY-6");
        assertThat(site.controls.post("/sandbox/sites/acme/bulk", Json.object()).status())
                .isEqualTo(400);
    }

    @Test
    void foundsAProjectForAServiceDesk() throws Exception {
        site.controls.post(
                "/sandbox/sites/acme/projects",
                Json.object().put("key", "help").put("type", "service_desk"));
        String key =
                site.asApp(
                                "POST",
                                "/rest/api/3/issue",
                                Connected.json(
                                        """
                {"fields": {"project": {"key": "HELP"}, "summary": "Printer", "issuetype": {"name": "Task"}}}"""))
                        .text("/key");
        ObjectNode internal = comment("For agents");
        internal.putArray("properties")
                .addObject()
                .put("key", "sd.public.comment")
                .putObject("value")
                .put("internal", true);

        assertThat(key).isEqualTo("HELP-1");
        assertThat(site.get("/rest/api/3/project/HELP").text("/projectTypeKey"))
                .isEqualTo("service_desk");
        assertThat(
                        site.asApp("POST", "/rest/api/3/issue/HELP-1/comment", internal)
                                .json()
                                .path("jsdPublic")
                                .asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port x",
                "--port",
                "--sites 0",
                "--mood good",
                "--limits some",
                "--webhook-retry soon"
            })
    void refusesOptionsItDoesNotUnderstand(String line) {
        assertThatThrownBy(() -> SandboxMain.options(line.split(" ", -1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(line.substring(2, 6));
    }

    @Test
    void takesItsOptions() {
        SandboxOptions options =
                SandboxMain.options(
                        "--port",
                        "8099",
                        "--sites",
                        "3",
                        "--items",
                        "10",
                        "--seed",
                        "9",
                        "--webhook-retry",
                        "PT2S");

        assertThat(options.port()).isEqualTo(8099);
        assertThat(options.sites()).isEqualTo(3);
        assertThat(options.delivery().connect().delay()).isEqualTo(Duration.ofSeconds(2));
    }
}
