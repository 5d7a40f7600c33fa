package dev.banksman.jira.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.history.InputProblem;
import dev.banksman.history.InputProblems;
import dev.banksman.jira.history.ProblemLog.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents beyond the longest length, here a short one. */
class SpanningReaderTest {

    private static final int LONGEST = 1000;
    private static final String SHORT = "{\"key\":\"A-1\",\"x\":[1,2.5,null,true,\"ä\"]}";

    private final List<String> problems = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"log\":%s}",
                "{\"key\":\"B-1\",\"log\":%s,\"more\":%s}",
                "[{\"key\":\"B-1\",\"log\":%s}]",
                "[%s]",
                "[[%s]]",
                "{\"issues\":[{\"key\":\"B-1\",\"log\":%s}]}",
            })
    void givenADocumentBeyondTheLimit_thenItAloneIsSkippedAndNamed(String form) throws IOException {
        String list = "[" + "{\"a\":\"bcd\"},".repeat(LONGEST) + "1]";
        read(SHORT + "\n" + form.replace("%s", list) + SHORT);

        assertThat(keys).containsExactly("A-1", "A-1");
        assertThat(problems)
                .containsExactly("line 2: the document is longer than 1000 bytes: skipped");
    }

    @Test
    void givenASearchAnswerWithMuchBesideItsIssues_thenTheseAreRead() throws IOException {
        String names = "\"names\":{\"a\":\"" + "n".repeat(2 * LONGEST) + "\"}";
        read("{\"issues\":[" + SHORT + "]," + names + "}");

        assertThat(keys).containsExactly("A-1");
        assertThat(problems).hasSize(1);
    }

    @Test
    void givenAnAnswerOfManyShortIssues_thenAllAreRead() throws IOException {
        read("{\"issues\":[" + (SHORT + ",").repeat(LONGEST) + SHORT + "]}");

        assertThat(keys).hasSize(LONGEST + 1);
        assertThat(problems).isEmpty();
    }

    @Test
    void givenADocumentWithinTheLimit_thenItIsTakenAsItStands() throws IOException {
        read(SHORT);

        assertThat(texts).containsExactly(SHORT);
    }

    private void read(String text) throws IOException {
        JsonFactory factory = JsonParsing.factory();
        ProblemLog log = new ProblemLog(new Ears());
        IssueDocuments documents =
                new IssueDocuments(factory, JsonParsing.trees(factory), log, new Sink());
        SpanningReader reader = new SpanningReader(factory, documents, log, LONGEST);
        reader.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                new Place("a.json", 1, Optional.empty()));
    }

    private final class Ears implements InputProblems {

        @Override
        public void report(InputProblem problem) {
            problems.add(
                    "line " + problem.line() + ": " + problem.problem() + ": " + problem.done());
        }

        @Override
        public void hint(String hint) {
            problems.add(hint);
        }
    }

    private final class Sink implements IssueSink {

        @Override
        public void names(JsonNode names, JsonNode schema) {}

        @Override
        public void issue(RawIssue issue, Place place) {
            keys.add(issue.key);
            texts.add(new String(issue.json, StandardCharsets.UTF_8));
        }
    }
}
