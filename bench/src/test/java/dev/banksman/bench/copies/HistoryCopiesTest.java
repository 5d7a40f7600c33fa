package dev.banksman.bench.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.banksman.bench.copies.HistoryCopies.Written;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryCopiesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TWO_ISSUES =
            """
            {"id": "10", "key": "PAY-1", "fields": {
              "created": "2026-01-05T09:00:00.000+0000", "duedate": "2026-02-27", "timespent": 60,
              "project": {"id": "5", "key": "PAY", "name": "Payments"},
              "status": {"id": "3", "name": "In Progress"},
              "assignee": {"accountId": "anna", "displayName": "Anna"},
              "fixVersions": [{"id": "77", "name": "1.0, final", "releaseDate": "2026-03-06"}],
              "subtasks": [{"id": "11", "key": "PAY-2"}],
              "issuelinks": [{"id": "1", "type": {"name": "Blocks"}, "outwardIssue": {"key": "PAY-2"}}]},
             "changelog": {"histories": [
              {"id": "900", "created": "2026-01-06T09:00:00.000+0000", "items": [
               {"field": "Link", "from": null, "to": "PAY-2", "toString": "This issue blocks PAY-2"},
               {"field": "Fix Version", "from": null, "fromString": null, "to": "77", "toString": "1.0, final"}]},
              {"id": "901", "created": "2026-01-07T09:00:00.000+0000", "items": [
               {"field": "duedate", "from": "2026-02-20", "fromString": "2026-02-20 00:00:00.0", "to": "2026-02-27", "toString": "2026-02-27 00:00:00.0"},
               {"field": "Sprint", "from": "", "fromString": "", "to": "3, 4", "toString": "One, Two"}]}]}}
            {"id": "11", "key": "PAY-2", "fields": {"parent": {"id": "10", "key": "PAY-1"}},
             "changelog": {"histories": [
              {"id": "902", "created": "2026-01-08T09:00:00.000+0000", "items": [
               {"field": "Key", "fromString": "OLD-9", "toString": "PAY-2"},
               {"field": "Parent", "from": null, "fromString": null, "to": "10", "toString": "PAY-1"}]}]}}
            """;

    @TempDir private Path folder;
    private Path source;

    @BeforeEach
    void writeSource() throws IOException {
        source = Files.writeString(folder.resolve("source.ndjson"), TWO_ISSUES);
    }

    @Test
    void the_first_copy_is_the_original() throws IOException {
        List<JsonNode> issues = copied(1);

        assertThat(issues)
                .containsExactlyElementsOf(
                        JSON.readerFor(JsonNode.class).<JsonNode>readValues(TWO_ISSUES).readAll());
    }

    @Test
    void counts_what_it_writes() throws IOException {
        Written written = new HistoryCopies(source, 4).write(3, folder.resolve("three"));

        assertThat(written).isEqualTo(new Written(6, 9));
    }

    @Test
    void a_copy_has_keys_of_its_own_wherever_they_stand() throws IOException {
        JsonNode pay1 = copied(2).get(2);
        JsonNode pay2 = copied(2).get(3);

        assertThat(pay1.at("/key").asText()).isEqualTo("PAYX1-1");
        assertThat(pay1.at("/fields/project/key").asText()).isEqualTo("PAYX1");
        assertThat(pay1.at("/fields/issuelinks/0/outwardIssue/key").asText()).isEqualTo("PAYX1-2");
        assertThat(item(pay1, 0, 0).path("to").asText()).isEqualTo("PAYX1-2");
        assertThat(item(pay1, 0, 0).path("toString").asText())
                .isEqualTo("This issue blocks PAYX1-2");
        assertThat(item(pay2, 0, 0).path("fromString").asText()).isEqualTo("OLDX1-9");
        assertThat(item(pay2, 0, 1).path("toString").asText()).isEqualTo("PAYX1-1");
    }

    @Test
    void an_id_is_the_same_wherever_a_copy_names_it() throws IOException {
        JsonNode pay1 = copied(2).get(2);
        JsonNode pay2 = copied(2).get(3);

        assertThat(pay1.at("/id").asText())
                .isEqualTo("100001")
                .isEqualTo(pay2.at("/fields/parent/id").asText())
                .isEqualTo(item(pay2, 0, 1).path("to").asText());
        assertThat(pay2.at("/id").asText())
                .isEqualTo("110001")
                .isEqualTo(pay1.at("/fields/subtasks/0/id").asText());
    }

    @Test
    void what_has_a_date_gets_a_name_of_its_own() throws IOException {
        JsonNode pay1 = copied(2).get(2);

        JsonNode release = pay1.at("/fields/fixVersions/0");
        assertThat(release.path("name").asText())
                .isEqualTo("1.0, final X1")
                .isEqualTo(item(pay1, 0, 1).path("toString").asText());
        assertThat(release.path("id").asText()).isEqualTo(item(pay1, 0, 1).path("to").asText());
        assertThat(release.path("releaseDate").asText()).isEqualTo("2026-04-03");
        assertThat(item(pay1, 1, 1).path("toString").asText()).isEqualTo("One X1, Two X1");
        assertThat(item(pay1, 1, 1).path("fromString").asText()).isEmpty();
    }

    @Test
    void dates_move_from_copy_to_copy() throws IOException {
        List<JsonNode> issues = copied(3);

        assertThat(issues.get(2).at("/fields/duedate").asText()).isEqualTo("2026-03-27");
        assertThat(issues.get(4).at("/fields/duedate").asText()).isEqualTo("2026-04-24");
        assertThat(item(issues.get(2), 1, 0).path("fromString").asText())
                .isEqualTo("2026-03-20 00:00:00.0");
        assertThat(issues.get(2).at("/changelog/histories/0/created").asText())
                .isEqualTo("2026-02-03T09:00:00.000+0000");
    }

    @Test
    void people_statuses_and_amounts_stay() throws IOException {
        List<JsonNode> issues = copied(2);

        for (String place : List.of("assignee", "status", "timespent")) {
            assertThat(issues.get(2).at("/fields").path(place))
                    .isEqualTo(issues.get(0).at("/fields").path(place));
        }
    }

    @Test
    void writes_the_same_bytes_each_time_and_packs_on_demand() throws IOException {
        byte[] first = bytes(3, "first.ndjson.gz");
        byte[] second = bytes(3, "second.ndjson.gz");
        byte[] plain = bytes(3, "plain.ndjson");

        assertThat(first).isEqualTo(second);
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(folder.resolve("first.ndjson.gz")))) {
            assertThat(in.readAllBytes()).isEqualTo(plain);
        }
    }

    @Test
    void reads_packed_sources() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(TWO_ISSUES.getBytes(StandardCharsets.UTF_8));
        }
        byte[] plain = bytes(2, "plain");
        Files.write(source, packed.toByteArray());

        assertThat(bytes(2, "packed")).isEqualTo(plain);
    }

    @Test
    void refuses_what_is_no_issue_naming_the_place() throws IOException {
        Files.writeString(source, "{\"key\": \"PAY-1\"}\n{\"issues\": []}\n");

        assertThatThrownBy(() -> new HistoryCopies(source, 4))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("source.ndjson, near issue 2: no issue: it has no key");
    }

    @Test
    void refuses_marks_that_would_make_two_projects_one() throws IOException {
        Files.writeString(source, "{\"key\": \"PAY-1\"}\n{\"key\": \"PAYX1-1\"}\n");
        HistoryCopies copies = new HistoryCopies(source, 4);

        assertThatThrownBy(() -> copies.write(2, folder.resolve("two")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PAY");
    }

    @Test
    void refuses_amounts_that_are_not_possible() throws IOException {
        HistoryCopies copies = new HistoryCopies(source, 4);

        assertThatThrownBy(() -> copies.write(0, folder.resolve("none")))
                .hasMessageContaining("1 to 9999");
    }

    private static JsonNode item(JsonNode issue, int history, int item) {
        return issue.at("/changelog/histories").path(history).path("items").path(item);
    }

    private List<JsonNode> copied(int copies) throws IOException {
        byte[] written = bytes(copies, "copies-" + copies);
        return JSON.readerFor(JsonNode.class).<JsonNode>readValues(written).readAll();
    }

    private byte[] bytes(int copies, String name) throws IOException {
        Path target = folder.resolve(name);
        new HistoryCopies(source, 4).write(copies, target);
        return Files.readAllBytes(target);
    }
}
