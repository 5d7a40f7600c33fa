package dev.banksman.app;

import static dev.banksman.app.Cli.HISTORY;
import static dev.banksman.app.Cli.POLICIES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.banksman.app.Cli.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir private Path folder;

    @Test
    void each_policy_of_the_example_has_something_to_say() throws IOException {
        Path json = folder.resolve("out.ndjson");

        Cli.run("replay", HISTORY, "--policies", POLICIES, "--json", json);

        assertThat(events(json))
                .filteredOn(event -> event.path("event").asText().equals("opened"))
                .extracting(event -> event.path("policy").asText())
                .contains(
                        "acceptance-criteria",
                        "blocked-status",
                        "blocked-too-long",
                        "deadline-shift",
                        "dependency-at-risk",
                        "dependency-dates",
                        "dependency-order",
                        "notes-before-done",
                        "overdue-escalation",
                        "owner",
                        "silent-blocker");
    }

    @Test
    void the_report_goes_to_standard_output() {
        Outcome outcome = Cli.run("replay", HISTORY, "--policies", POLICIES);

        assertThat(outcome.out())
                .startsWith("Back-test Mon 2 Mar 2026 to ")
                .contains("Policies", "Early warning", "dependency-at-risk");
    }

    @Test
    void two_runs_give_the_same_bytes() throws IOException {
        Path first = folder.resolve("first.ndjson");
        Path second = folder.resolve("second.ndjson");

        Path page = folder.resolve("first.html");
        Path samePage = folder.resolve("second.html");

        Outcome one =
                Cli.run("replay", HISTORY, "--policies", POLICIES, "--json", first, "--html", page);
        Outcome two =
                Cli.run(
                        "replay",
                        HISTORY,
                        "--policies",
                        POLICIES,
                        "--json",
                        second,
                        "--html",
                        samePage);

        assertThat(first).hasSameBinaryContentAs(second);
        assertThat(page).hasSameBinaryContentAs(samePage);
        assertThat(one).isEqualTo(two);
    }

    @Test
    void the_page_tells_of_the_history_and_the_policies() throws IOException {
        Path page = folder.resolve("page.html");

        Cli.run("replay", HISTORY, "--policies", POLICIES, "--html", page, "--quiet");

        assertThat(page)
                .content()
                .startsWith("<!doctype html>")
                .contains("history.ndjson", "policies.yaml", "dependency-at-risk", "PAY-2")
                .endsWith("</html>\n");
    }

    @Test
    void json_lines_are_sorted_and_end_with_the_totals() throws IOException {
        Path json = folder.resolve("out.ndjson");
        Cli.run("replay", HISTORY, "--policies", POLICIES, "--json", json);

        List<JsonNode> events = events(json);
        JsonNode totals = JSON.readTree(Files.readAllLines(json).getLast()).path("totals");

        assertThat(events)
                .extracting(
                        event ->
                                Stream.of("at", "item", "policy", "key")
                                        .map(name -> event.path(name).asText())
                                        .toList()
                                        .toString())
                .isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(totals.at("/events/opened").asLong())
                .isEqualTo(
                        events.stream()
                                .filter(event -> event.path("event").asText().equals("opened"))
                                .count());
        assertThat(totals.path("items").asInt()).isEqualTo(35);
    }

    @Test
    void json_on_standard_output_sends_the_report_aside() {
        Outcome outcome = Cli.run("replay", HISTORY, "--policies", POLICIES, "--json", "-");

        assertThat(outcome.out()).startsWith("{\"at\":").endsWith("}}}\n");
        assertThat(outcome.out().lines()).allMatch(line -> line.startsWith("{"));
        assertThat(outcome.err()).contains("Back-test Mon 2 Mar 2026");
    }

    @Test
    void quiet_says_nothing_about_what_is_well() {
        Outcome outcome =
                Cli.run("replay", HISTORY, "--policies", POLICIES, "--quiet", "--json", "-");

        assertThat(outcome.err()).doesNotContain("Back-test");
        assertThat(outcome.out()).isNotEmpty();
    }

    private static List<JsonNode> events(Path json) throws IOException {
        List<JsonNode> events = new ArrayList<>();
        for (String line : Files.readAllLines(json)) {
            JsonNode node = JSON.readTree(line);
            if (!node.has("totals")) {
                events.add(node);
            }
        }
        return events;
    }
}
