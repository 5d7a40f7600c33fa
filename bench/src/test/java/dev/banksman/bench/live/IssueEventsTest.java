package dev.banksman.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class IssueEventsTest {

    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");

    private final IssueEvents events = new IssueEvents("http://localhost:1");
    private final Site site = Site.numbered(3);

    @Test
    void anEventIsAsLargeAsARealOne() {
        assertThat(events.started(site, 4, NOON).length()).isBetween(5_500, 5_900);
    }

    @Test
    void everySecondStoryHasNoCriterion() {
        JsonNode without = fields(events.started(site, 4, NOON));
        JsonNode with = fields(events.started(site, 5, NOON));

        assertThat(without.path("customfield_10100").isNull()).isTrue();
        assertThat(IssueEvents.owesComment(4)).isTrue();
        assertThat(with.path("customfield_10100").asText()).isNotBlank();
        assertThat(IssueEvents.owesComment(5)).isFalse();
    }

    @Test
    void aStoryWaitsBeforeItStarts() {
        assertThat(category(events.created(site, 4, NOON))).isEqualTo("new");
        assertThat(category(events.started(site, 4, NOON))).isEqualTo("indeterminate");
    }

    private static String category(String event) {
        return fields(event).path("status").path("statusCategory").path("key").asText();
    }

    private static JsonNode fields(String event) {
        return Json.parse(event).path("issue").path("fields");
    }
}
