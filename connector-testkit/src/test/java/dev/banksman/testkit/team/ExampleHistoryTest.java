package dev.banksman.testkit.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ExampleHistoryTest {

    private static final Path SHIPPED = Path.of("..", "examples", "history.ndjson");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxx");
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * If this fails after the tales were changed on purpose: run {@link ExampleHistory#main} with
     * the file's name, and look at what the policies now say.
     */
    @Test
    void the_file_that_ships_is_what_the_tales_tell() throws IOException {
        assertThat(Files.readString(SHIPPED)).isEqualTo(ExampleHistory.text());
    }

    @Test
    void tells_of_two_projects_and_about_thirty_issues() throws IOException {
        List<JsonNode> issues = issues();

        assertThat(issues).hasSizeBetween(28, 35);
        assertThat(issues)
                .extracting(issue -> issue.at("/fields/project/key").asText())
                .containsOnly("PAY", "OPS");
        assertThat(issues).extracting(issue -> issue.path("key").asText()).doesNotHaveDuplicates();
        assertThat(issues).extracting(issue -> issue.path("id").asText()).doesNotHaveDuplicates();
    }

    @Test
    void a_changelog_begins_with_its_newest_entry_as_jira_cloud_answers_it() throws IOException {
        for (JsonNode issue : issues()) {
            List<OffsetDateTime> times = new ArrayList<>();
            issue.at("/changelog/histories")
                    .forEach(entry -> times.add(time(entry.path("created").asText())));

            assertThat(times).isSortedAccordingTo((a, b) -> b.compareTo(a));
            assertThat(times)
                    .allMatch(at -> at.isAfter(time(issue.at("/fields/created").asText())));
        }
    }

    @Test
    void a_change_begins_with_what_the_change_before_ended_with() throws IOException {
        for (JsonNode issue : issues()) {
            String now = "To Do";
            for (JsonNode entry : oldestFirst(issue)) {
                for (JsonNode item : entry.path("items")) {
                    if (item.path("field").asText().equals("status")) {
                        assertThat(item.path("fromString").asText()).isEqualTo(now);
                        now = item.path("toString").asText();
                    }
                }
            }
            assertThat(issue.at("/fields/status/name").asText()).isEqualTo(now);
        }
    }

    @Test
    void a_link_stands_on_both_of_its_issues() throws IOException {
        Set<String> outward = new HashSet<>();
        Set<String> inward = new HashSet<>();
        for (JsonNode issue : issues()) {
            String key = issue.path("key").asText();
            for (JsonNode link : issue.at("/fields/issuelinks")) {
                if (link.has("outwardIssue")) {
                    outward.add(key + " > " + link.at("/outwardIssue/key").asText());
                } else {
                    inward.add(link.at("/inwardIssue/key").asText() + " > " + key);
                }
            }
        }

        assertThat(outward).isEqualTo(inward).hasSizeGreaterThan(5);
    }

    private static List<JsonNode> issues() throws IOException {
        List<JsonNode> issues = new ArrayList<>();
        for (String line : ExampleHistory.text().lines().toList()) {
            issues.add(JSON.readTree(line));
        }
        return issues;
    }

    private static List<JsonNode> oldestFirst(JsonNode issue) {
        return StreamSupport.stream(issue.at("/changelog/histories").spliterator(), false)
                .collect(Collectors.toList())
                .reversed();
    }

    private static OffsetDateTime time(String text) {
        return OffsetDateTime.parse(text, TIME);
    }
}
