package dev.banksman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.sandbox.http.Json;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults strike whom and as often as they were told to. */
class FaultsTest {

    private static final String COMMENT = "/rest/api/3/issue/PAY-4/comment";

    private Connected site;

    @BeforeEach
    void start() throws Exception {
        site =
                new Connected(
                        SandboxOptions.defaults()
                                .withSeed(7)
                                .withWebhookRetries(
                                        5, Duration.ofMillis(20), Duration.ofSeconds(5)));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private void fault(String json) throws Exception {
        Visitor.Reply reply = site.controls.post("/sandbox/faults", Connected.json(json));
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(201);
    }

    private Visitor.Reply comment() throws Exception {
        return site.asApp(
                "POST",
                COMMENT,
                Connected.json(
                        """
                {"body": {"type": "doc", "version": 1, "content": [{"type": "paragraph", "content": [{"type": "text", "text": "x"}]}]}}"""));
    }

    private int standing() throws Exception {
        return site.controls
                .get("/sandbox/ledger?issue=PAY-4&author=app")
                .json()
                .path("comments")
                .asInt();
    }

    @Test
    void answersWithAStatusSoManyTimesAndDoesNothing() throws Exception {
        fault(
                "{\"kind\":\"status\",\"match\":{\"method\":\"POST\",\"path\":\"/comment$\"},\"count\":2,\"status\":503,\"headers\":{\"Retry-After\":\"3\"}}");

        Visitor.Reply refused = comment();
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.raw().headers().firstValue("Retry-After")).contains("3");
        assertThat(comment().status()).isEqualTo(503);
        assertThat(standing()).isZero();
        assertThat(comment().status()).isEqualTo(201);
        assertThat(site.controls.get("/sandbox/faults").json().at("/0/hits").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"reset-before, 0", "reset-after-write, 1", "hang, 0", "hang-after-write, 1"})
    void breaksTheConnectionBeforeOrAfterTheWrite(String kind, int standing) throws Exception {
        fault("{\"kind\":\"" + kind + "\",\"method\":\"POST\",\"count\":1,\"delay\":\"PT0.05S\"}");

        assertThatThrownBy(this::comment).isInstanceOf(IOException.class);

        assertThat(standing()).isEqualTo(standing);
        assertThat(comment().status()).isEqualTo(201);
    }

    @Test
    void slowsWithoutHarm() throws Exception {
        fault("{\"kind\":\"slow\",\"delay\":\"PT0.1S\"}");
        long began = System.nanoTime();

        assertThat(comment().status()).isEqualTo(201);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThanOrEqualTo(Duration.ofMillis(100));
    }

    @Test
    void sparesOtherSitesPathsAndPeople() throws Exception {
        fault("{\"kind\":\"status\",\"match\":{\"site\":\"other\"}}");
        fault("{\"kind\":\"status\",\"match\":{\"path\":\"/field\"}}");

        assertThat(comment().status()).isEqualTo(201);
        assertThat(site.get("/rest/api/3/field").status()).isEqualTo(503);
        assertThat(site.person("Ken Sato").get("/rest/api/3/field").status()).isEqualTo(200);
        site.controls.delete("/sandbox/faults");
        assertThat(site.get("/rest/api/3/field").status()).isEqualTo(200);
    }

    @Test
    void losesDoublesAndShufflesDeliveries() throws Exception {
        fault("{\"kind\":\"drop-webhook\",\"match\":{\"event\":\"comment_created\"}}");
        fault(
                "{\"kind\":\"duplicate-webhook\",\"match\":{\"event\":\"issue_updated\"},\"copies\":5}");
        fault("{\"kind\":\"shuffle\",\"delay\":\"PT0.05S\"}");

        comment();
        site.asApp(
                "PUT",
                "/rest/api/3/issue/PAY-4",
                Connected.json("{\"fields\":{\"summary\":\"Words\"}}"));

        Visitor.await("five copies", () -> site.app.told("jira:issue_updated").size() == 5);
        assertThat(
                        site.app.to("/hooks").stream()
                                .map(call -> call.header("X-Atlassian-Webhook-Identifier"))
                                .distinct())
                .hasSize(1);
        assertThat(site.app.told("comment_created")).isEmpty();
        Visitor.await("the end", () -> deliveries().path("empty").asBoolean());
        assertThat(deliveries().at("/sites/acme/dropped").asInt()).isEqualTo(1);
    }

    private JsonNode deliveries() {
        try {
            return site.controls.get("/sandbox/deliveries").json();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void drawsChanceFromTheSeed() throws Exception {
        fault("{\"kind\":\"drop-webhook\",\"rate\":0.1}");

        site.controls.post(
                "/sandbox/sites/acme/bulk",
                Connected.json("{\"items\":30,\"times\":10,\"change\":{\"touch\":true}}"));
        Visitor.await("the end", () -> deliveries().path("empty").asBoolean());

        int dropped = deliveries().at("/sites/acme/dropped").asInt();
        assertThat(dropped).isBetween(15, 50);
        assertThat(deliveries().at("/sites/acme/delivered").asInt()).isEqualTo(300 - dropped);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"explode\"}                     | reset-after-write",
                "{\"kind\":\"hang\",\"rate\":2}               | 0 to 1",
                "{\"kind\":\"hang\",\"delay\":\"soon\"}         | PT2S",
                "{\"kind\":\"hang\",\"match\":{\"path\":\"(\"}}   | regular expression"
            })
    void saysWhatIsWrongWithAFault(String json, String said) throws Exception {
        Visitor.Reply reply = site.controls.post("/sandbox/faults", Connected.json(json));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("/errorMessages/0")).contains(said);
        assertThat(site.controls.get("/sandbox/faults").json()).isEqualTo(Json.array());
    }
}
