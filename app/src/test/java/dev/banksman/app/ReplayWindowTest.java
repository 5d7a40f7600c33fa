package dev.banksman.app;

import static dev.banksman.app.Cli.HISTORY;
import static dev.banksman.app.Cli.POLICIES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code --from} and {@code --to} mean, on the example. */
class ReplayWindowTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void what_was_so_at_the_beginning_is_recorded_and_not_announced() throws IOException {
        List<JsonNode> events = replay("--from", "2026-03-17");

        // PAY-7 is blocked since 10 March, and was so for 24 working hours on the 13th
        assertThat(events)
                .filteredOn(event -> is(event, "PAY-7", "blocked-too-long", "opened"))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.path("at").asText())
                                    .isEqualTo("2026-03-16T23:00:00.000Z");
                            assertThat(event.path("baseline").asBoolean()).isTrue();
                            assertThat(event.at("/effects/0/held/0/by").asText())
                                    .isEqualTo("baseline");
                        });
        assertThat(events)
                .filteredOn(event -> event.path("event").asText().equals("opened"))
                .allMatch(
                        event ->
                                event.path("baseline").asBoolean()
                                        == event.path("at")
                                                .asText()
                                                .equals("2026-03-16T23:00:00.000Z"));
    }

    @Test
    void nothing_is_told_of_the_time_before() throws IOException {
        assertThat(replay("--from", "2026-03-17", "--to", "2026-03-31"))
                .isNotEmpty()
                .extracting(event -> event.path("at").asText())
                .allMatch(
                        at ->
                                at.compareTo("2026-03-16T23:00:00.000Z") >= 0
                                        && at.compareTo("2026-03-31T22:00:00.000Z") <= 0);
    }

    @Test
    void a_day_that_ends_is_judged_to_its_end() throws IOException {
        // PAY-2 is due on Friday 27 March: overdue when that day ends in Berlin
        assertThat(replay("--to", "2026-03-27"))
                .filteredOn(event -> is(event, "PAY-2", "overdue-escalation", "opened"))
                .extracting(event -> event.path("at").asText())
                .containsExactly("2026-03-27T23:00:00.000Z");
        assertThat(replay("--to", "2026-03-27T22:59:59.999Z"))
                .noneMatch(event -> is(event, "PAY-2", "overdue-escalation", "opened"));
    }

    @Test
    void time_goes_on_after_the_last_change_when_asked_to() throws IOException {
        // PAY-15 stays open: seven working days after its due day a decision is prepared
        assertThat(replay("--to", "2026-06-30").getLast().path("at").asText())
                .isGreaterThan("2026-05-26");
    }

    private static boolean is(JsonNode event, String key, String policy, String type) {
        return event.path("item").asText().equals("local:jira:" + key)
                && event.path("policy").asText().equals(policy)
                && event.path("event").asText().equals(type);
    }

    private static List<JsonNode> replay(Object... window) throws IOException {
        Object[] args =
                Stream.concat(
                                Stream.of(
                                        "replay",
                                        HISTORY,
                                        "--policies",
                                        POLICIES,
                                        "--json",
                                        "-",
                                        "--quiet"),
                                Stream.of(window))
                        .toArray();
        List<JsonNode> events = new ArrayList<>();
        for (String line : Cli.run(args).out().lines().toList()) {
            JsonNode node = JSON.readTree(line);
            if (!node.has("totals")) {
                events.add(node);
            }
        }
        return events;
    }
}
