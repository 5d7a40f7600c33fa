package dev.banksman.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.system.Web;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class MockJiraTest {

    private final Site site = Site.numbered(0);

    @Test
    void aCommentIsRememberedWithItsTime() throws Exception {
        try (MockJira jira = new MockJira(new Tokens(), Duration.ZERO);
                Wire wire = new Wire(URI.create(jira.url()).getPort())) {
            long before = System.nanoTime();

            int status = wire.post(comment());

            assertThat(status).isEqualTo(201);
            assertThat(jira.commentedAt(site, 12)).isGreaterThanOrEqualTo(before);
            assertThat(jira.standing(site, 12)).isOne();
            assertThat(jira.commentedAt(site, 13)).isZero();
        }
    }

    @Test
    void aSecondCommentOnAnIssueCounts() throws Exception {
        try (MockJira jira = new MockJira(new Tokens(), Duration.ZERO);
                Wire wire = new Wire(URI.create(jira.url()).getPort())) {
            wire.post(comment());
            wire.post(comment());

            assertThat(jira.standing(site, 12)).isEqualTo(2);
            assertThat(jira.calls()).isEqualTo(2);
        }
    }

    @Test
    void aCommentIsFoundAgainByItsProperties() throws Exception {
        try (MockJira jira = new MockJira(new Tokens(), Duration.ZERO);
                Wire wire = new Wire(URI.create(jira.url()).getPort())) {
            wire.post(
                    comment("{\"properties\":[{\"key\":\"banksman\",\"value\":{\"effort\":7}}]}"));

            JsonNode listed =
                    Web.plain()
                            .get(jira.url() + "/site-0/rest/api/3/issue/12/comment")
                            .orThrow("comments")
                            .json();
            assertThat(listed.at("/comments/0/properties/0/value/effort").asInt()).isEqualTo(7);
            assertThat(listed.path("total").asInt()).isOne();
        }
    }

    private static Wire.Request comment() {
        return comment("{}");
    }

    private static Wire.Request comment(String body) {
        return new Wire.Request("/site-0/rest/api/3/issue/12/comment", "token", "delivery", body);
    }

    @Test
    void aTokenHasThreePartsAndNamesItsSite() throws Exception {
        String token = Tokens.webhook(site, "/hooks", Instant.EPOCH);

        String[] parts = token.split("\\.", -1);
        byte[] claims = java.util.Base64.getUrlDecoder().decode(parts[1]);
        assertThat(parts).hasSize(3);
        assertThat(Json.parse(new String(claims, StandardCharsets.UTF_8)).path("iss").asText())
                .isEqualTo(site.clientKey());
    }
}
