package dev.banksman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.limit.Limits;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Apps are held to Jira's limits, each with its reason; people are not. */
class LimitsTest {

    private static final String ISSUE = "/rest/api/3/issue/PAY-4";

    private final TickingClock clock = new TickingClock();

    private Connected connected(Limits limits) throws Exception {
        return new Connected(
                SandboxOptions.defaults().withSites(2).withClock(clock).withLimits(limits));
    }

    private static String header(Visitor.Reply reply, String name) {
        return reply.raw().headers().firstValue(name).orElse("");
    }

    private static ObjectNode summary(int number) {
        ObjectNode body = Json.object();
        body.putObject("fields").put("summary", "Words " + number);
        return body;
    }

    @Test
    void countsPointsOfAllSitesTogetherAndStopsUntilTheHourIsFull() throws Exception {
        try (Connected site = connected(Limits.none().withPointsPerHour(6))) {
            String second = site.install("site2");
            Visitor.Reply first = site.get(ISSUE);
            assertThat(header(first, "X-RateLimit-Remaining")).isEqualTo("4");
            site.asApp("GET", ISSUE, Json.nothing(), site.sandbox.siteUrls().getLast(), second);
            Visitor.Reply third = site.get("/rest/api/3/search/jql?jql=key=PAY-1");
            assertThat(header(third, "X-RateLimit-Remaining")).isEqualTo("0");
            assertThat(header(third, "X-RateLimit-NearLimit")).isEqualTo("true");

            Visitor.Reply refused = site.get(ISSUE);

            assertThat(refused.status()).isEqualTo(429);
            assertThat(header(refused, "RateLimit-Reason")).isEqualTo("jira-quota-global-based");
            assertThat(header(refused, "Retry-After")).isEqualTo("1800");
            assertThat(header(refused, "X-RateLimit-Reset")).isEqualTo("2026-03-10T10:00:00Z");
            assertThat(site.person("Ken Sato").get(ISSUE).status()).isEqualTo(200);
            clock.tick(Duration.ofMinutes(30));
            assertThat(site.get(ISSUE).status()).isEqualTo(200);
            assertThat(
                            site.controls
                                    .get("/sandbox/limits")
                                    .json()
                                    .path("spent")
                                    .path(FakeApp.KEY)
                                    .asInt())
                    .isEqualTo(2);
        }
    }

    @Test
    void stopsBurstsOfOneEndpointOnly() throws Exception {
        try (Connected site = connected(Limits.none().withBursts(3, 3, 3, 3))) {
            for (int i = 0; i < 3; i++) {
                assertThat(site.get("/rest/api/3/field").status()).isEqualTo(200);
            }
            Visitor.Reply refused = site.get("/rest/api/3/field");

            assertThat(refused.status()).isEqualTo(429);
            assertThat(header(refused, "RateLimit-Reason")).isEqualTo("jira-burst-based");
            assertThat(header(refused, "Retry-After")).isEqualTo("1");
            assertThat(site.get("/rest/api/3/myself").status()).isEqualTo(200);
            clock.tick(Duration.ofSeconds(1));
            assertThat(site.get("/rest/api/3/field").status()).isEqualTo(200);
        }
    }

    @Test
    void stopsWritesToOneIssueOnly() throws Exception {
        try (Connected site = connected(Limits.none().withWrites(2, 3))) {
            assertThat(site.asApp("PUT", ISSUE, summary(1)).status()).isEqualTo(204);
            assertThat(site.asApp("PUT", ISSUE, summary(2)).status()).isEqualTo(204);
            Visitor.Reply refused = site.asApp("PUT", ISSUE, summary(3));
            assertThat(header(refused, "RateLimit-Reason")).isEqualTo("jira-per-issue-on-write");
            assertThat(header(refused, "Retry-After")).isEqualTo("2");
            assertThat(site.get(ISSUE).text("/fields/summary")).isEqualTo("Words 2");
            assertThat(site.asApp("PUT", "/rest/api/3/issue/PAY-6", summary(1)).status())
                    .isEqualTo(204);

            clock.tick(Duration.ofSeconds(2));
            assertThat(site.asApp("PUT", ISSUE, summary(3)).status()).isEqualTo(204);
            assertThat(header(site.asApp("PUT", ISSUE, summary(4)), "Retry-After")).isEqualTo("28");
            clock.tick(Duration.ofSeconds(28));
            assertThat(site.asApp("PUT", ISSUE, summary(4)).status()).isEqualTo(204);
        }
    }

    @Test
    void canBeChangedWhileItRuns() throws Exception {
        try (Connected site = connected(Limits.real())) {
            site.controls.post("/sandbox/limits", Json.object().put("pointsPerHour", 1));
            site.get(ISSUE);

            assertThat(site.get(ISSUE).status()).isEqualTo(429);
            site.controls.post("/sandbox/limits", Json.object().put("preset", "none"));
            assertThat(site.get(ISSUE).status()).isEqualTo(200);
            assertThat(
                            site.controls
                                    .post("/sandbox/limits", Json.object().put("preset", "some"))
                                    .text("/errorMessages/0"))
                    .contains("real, none");
        }
    }

    @Test
    void writesDownWhatEachRequestCost() throws Exception {
        try (Connected site = connected(Limits.real())) {
            site.get(ISSUE);
            site.get("/rest/api/3/myself");
            site.asApp("PUT", ISSUE, summary(1));

            var requests = site.controls.get("/sandbox/requests?who=" + FakeApp.KEY).json();

            assertThat(requests.path("points").asInt()).isEqualTo(2 + 3 + 1);
            assertThat(requests.path("total").asInt()).isEqualTo(3);
            assertThat(requests.path("byStatus").path("204").asInt()).isEqualTo(1);
            assertThat(requests.path("byRoute").path("GET /rest/api/3/issue/{issue}").asInt())
                    .isEqualTo(1);
        }
    }
}
