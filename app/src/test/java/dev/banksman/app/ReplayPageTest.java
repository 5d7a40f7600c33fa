package dev.banksman.app;

import static dev.banksman.app.Cli.HISTORY;
import static dev.banksman.app.Cli.POLICIES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What docs/replay.md says of the JSON Lines is what a replay writes. */
class ReplayPageTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

    private static String page = "";
    private static List<String> lines = List.of();

    @BeforeAll
    static void replay() throws IOException {
        page = Files.readString(Path.of("..", "docs", "replay.md"));
        lines =
                Cli.run("replay", HISTORY, "--policies", POLICIES, "--json", "-", "--quiet")
                        .out()
                        .lines()
                        .toList();
    }

    @Test
    void its_example_is_a_line_of_a_real_replay() {
        assertThat(lines).contains(block("<!-- example:"));
    }

    @Test
    void its_totals_are_the_last_line_of_that_replay() {
        assertThat(block("<!-- totals:")).isEqualTo(lines.getLast());
    }

    @Test
    void every_line_has_the_fields_that_it_names_and_no_name_twice() throws IOException {
        for (String line : lines.subList(0, lines.size() - 1)) {
            JsonNode event = JSON.readTree(line);
            assertThat(event.fieldNames())
                    .toIterable()
                    .containsExactly(
                            "at",
                            "item",
                            "policy",
                            "key",
                            "event",
                            "rung",
                            "baseline",
                            "why",
                            "clears",
                            "effects");
            assertThat(event.path("why").fieldNames())
                    .toIterable()
                    .containsExactly("observed", "against", "facts", "parameters");
        }
    }

    @Test
    void it_names_every_field_that_there_is() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String line : lines) {
            JsonNode node = JSON.readTree(line);
            node.fieldNames().forEachRemaining(names::add);
            node.path("totals").fieldNames().forEachRemaining(names::add);
            node.path("why").fieldNames().forEachRemaining(name -> names.add("why." + name));
            node.path("effects")
                    .forEach(
                            effect ->
                                    effect.fieldNames()
                                            .forEachRemaining(
                                                    name -> names.add("effects[]." + name)));
        }
        names.removeAll(List.of("totals", "why"));

        assertThat(names).hasSizeGreaterThan(20).allMatch(name -> page.contains("`" + name + "`"));
    }

    private static String block(String mark) {
        int begin = page.indexOf("```json\n", page.indexOf(mark)) + "```json\n".length();
        return page.substring(begin, page.indexOf("\n```", begin));
    }
}
