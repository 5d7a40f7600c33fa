package dev.banksman.jira.history;

import static dev.banksman.jira.IssueJson.issue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banksman.history.InputProblem;
import dev.banksman.jira.IssueJson;
import dev.banksman.jira.TestMappings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same three issues in every form that an export may have. */
class InputFormsTest {

    private static final String CUSTOM =
            "\"names\":{\"customfield_1\":\"Story Points\"},\"schema\":{}";

    @TempDir Path folder;

    private final List<String> issues =
            List.of("PAY-1", "PAY-2", "PAY-3").stream()
                    .map(key -> issue(key).status("Open").field("customfield_1", "5"))
                    .map(IssueJson::toString)
                    .toList();

    @Test
    void givenOneIssueALine_thenAllAreRead() {
        assertAllRead(text(String.join("\n", issues)));
        assertAllRead(text("\n\n" + String.join("\r\n\r\n", issues) + "\n \n"));
    }

    @Test
    void givenAList_thenAllAreRead() {
        assertAllRead(text("[" + String.join(",", issues) + "]"));
        assertAllRead(text("[\n" + String.join(",\n", issues) + "\n]\n"));
        assertAllRead(text("[" + String.join(",\n", issues) + "\n]"));
        assertAllRead(text("[\n  " + String.join("\n  ,\n  ", issues) + "]"));
    }

    @Test
    void givenASearchAnswer_thenAllAreReadAndItsNamesHold() {
        String list = "\"issues\":[" + String.join(",", issues) + "]";
        Told told = text("{\"startAt\":0," + list + "," + CUSTOM + "}");

        assertAllRead(told);
        assertThat(
                        told.at("PAY-1", "2024-01-01T00:00:00Z")
                                .schedule()
                                .effort()
                                .points()
                                .orElse(0.0))
                .isEqualTo(5.0);
        assertAllRead(
                text("{" + CUSTOM + ",\n\"issues\":[\n" + String.join(",\n", issues) + "\n]}"));
        assertAllRead(text("{\n\"issues\":[\n" + String.join(",\n", issues) + "\n]}"));
    }

    @Test
    void givenSeveralPagesAfterOneAnother_thenAllAreRead() {
        String first = "{\"issues\":[" + issues.get(0) + "," + issues.get(1) + "]}";
        String second = "{\"issues\":[" + issues.get(2) + "]}";

        assertAllRead(text(first + second));
        assertAllRead(text(first + "\n" + second));
        assertAllRead(text("[" + first + "," + second + "]"));
    }

    @Test
    void givenPrettyPrintedIssues_thenAllAreReadAndTheirLinesKnown() {
        List<String> pretty = issues.stream().map(json -> json.replace("{", "{\n")).toList();
        assertAllRead(text(String.join("\n", pretty)));

        Told told = text(pretty.get(0) + "\n" + pretty.get(0) + "\n");
        long lines = pretty.get(0).lines().count();
        assertThat(told.problems()).extracting(InputProblem::line).containsExactly(lines + 1);
    }

    @Test
    void givenASingleIssue_thenItIsRead() {
        assertThat(text(issues.get(0)).items()).isEqualTo(1);
        assertThat(text(issues.get(0).replace(",", ",\n")).items()).isEqualTo(1);
    }

    @Test
    void givenPackedInput_thenAllAreRead() throws IOException {
        byte[] plain = String.join("\n", issues).getBytes(StandardCharsets.UTF_8);
        assertAllRead(bytes(packed(plain)));
        assertAllRead(bytes(packed(marked(plain))));
    }

    @Test
    void givenAByteOrderMark_thenAllAreRead() {
        assertAllRead(bytes(marked(String.join("\n", issues).getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void givenAFolder_thenAllFilesInItAndBelowAreRead() throws IOException {
        Path below = Files.createDirectories(folder.resolve("export/page/two"));
        Files.writeString(folder.resolve("export/b.json"), issues.get(1));
        Files.write(
                folder.resolve("export/a"), packed(issues.get(0).getBytes(StandardCharsets.UTF_8)));
        Files.writeString(below.resolve("c.ndjson"), issues.get(2) + "\n");
        Files.writeString(folder.resolve("export/.hidden"), "not for us");

        assertAllRead(Told.read(List.of(folder.resolve("export")), TestMappings.plain()));
    }

    @Test
    void givenStandardInput_thenAllAreRead() {
        InputStream before = System.in;
        byte[] plain = String.join("\n", issues).getBytes(StandardCharsets.UTF_8);
        System.setIn(new ByteArrayInputStream(plain));
        try {
            assertAllRead(Told.read(List.of(Path.of("-")), TestMappings.plain()));
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void givenABrokenLine_thenItAloneIsSkippedAndNamed() {
        String cut = issues.get(1).substring(0, issues.get(1).length() - 30);
        Told told = text(issues.get(0) + "\n" + cut + "\n" + issues.get(2));

        assertThat(told.items()).isEqualTo(2);
        assertThat(told.problems()).hasSize(1);
        InputProblem problem = told.problems().getFirst();
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.file()).endsWith("history.json");
        assertThat(problem.done()).isEqualTo("skipped");
        assertThat(problem.problem()).startsWith("broken JSON: ");
    }

    @Test
    void givenABrokenFirstOrLastLine_thenItAloneIsSkipped() {
        String cut = issues.get(0).substring(0, 40);
        assertThat(text(cut + "\n" + issues.get(1) + "\n" + issues.get(2)).items()).isEqualTo(2);
        assertThat(text(issues.get(1) + "\n" + issues.get(2) + "\n" + cut).items()).isEqualTo(2);
        assertThat(text("hello\n" + issues.get(1) + "\n" + issues.get(2)).items()).isEqualTo(2);
    }

    @Test
    void givenABrokenElementOfAListWithALineEach_thenItAloneIsSkipped() {
        String cut = issues.get(1).substring(0, 40);
        Told told = text("[\n" + issues.get(0) + ",\n" + cut + ",\n" + issues.get(2) + "\n]");

        assertThat(told.items()).isEqualTo(2);
        assertThat(told.problems()).extracting(InputProblem::line).containsExactly(3L);
    }

    @Test
    void givenABrokenList_thenWhatCameBeforeIsReadAndThePlaceNamed() {
        Told told = text("[" + issues.get(0) + ",\n" + issues.get(1).substring(0, 40));

        assertThat(told.items()).isEqualTo(1);
        assertThat(told.problems()).hasSize(1);
        assertThat(told.problems().getFirst().line()).isEqualTo(2);
        assertThat(told.problems().getFirst().done()).isEqualTo("the rest of this input skipped");
    }

    @Test
    void givenAPackedFileThatIsCut_thenWhatCanBeUnpackedIsRead() throws IOException {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            many.add(
                    issue("X-" + i)
                            .field("summary", "'" + Integer.toHexString(i * 7919) + "'")
                            .toString());
        }
        byte[] whole = packed(String.join("\n", many).getBytes(StandardCharsets.UTF_8));
        Told told = bytes(Arrays.copyOf(whole, whole.length / 2));

        assertThat(told.items()).isBetween(500L, 1500L);
        assertThat(told.said()).anyMatch(said -> said.startsWith("the input ends early"));
    }

    @Test
    void givenNoIssueAtAll_thenThatIsReported() {
        assertThat(text("").said()).containsExactly("there is nothing in it");
        assertThat(text(" \n\n").said()).containsExactly("there is nothing in it");
        assertThat(text("42").said()).hasSize(1);
        assertThat(text("{}").said()).containsExactly("an issue without key");
        assertThat(text("[]").problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"PAY-1\"', a text",
        "42, a number",
        "4.2, a number",
        "true, true",
        "false, false",
        "null, null",
    })
    void givenSomethingElseThanAnIssue_thenItIsSaidWhatItIs(String json, String what) {
        assertThat(text("[" + json + "]").said()).containsExactly("no issue but " + what);
        assertThat(text("[\n" + json + "\n]").said()).containsExactly("no issue but " + what);
    }

    @Test
    void givenJsonNestedTooDeep_thenThatIssueAloneIsSkipped() {
        String bomb =
                "{\"key\":\"B-1\",\"fields\":{\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}}";
        Told told = text(issues.get(0) + "\n" + bomb + "\n" + issues.get(2));

        assertThat(told.items()).isEqualTo(2);
        assertThat(told.problems()).extracting(InputProblem::line).containsExactly(2L);
    }

    @Test
    void givenAnInputThatIsNotThere_thenItIsSaidWhich() {
        assertThatThrownBy(
                        () -> Told.read(List.of(folder.resolve("gone.json")), TestMappings.plain()))
                .isInstanceOf(UnreadableHistoryException.class)
                .hasMessageContaining("gone.json");
    }

    private void assertAllRead(Told told) {
        assertThat(told.problems()).isEmpty();
        assertThat(told.states())
                .extracting(state -> state.ref().toString())
                .containsExactly("acme:jira:PAY-1", "acme:jira:PAY-2", "acme:jira:PAY-3");
        assertThat(told.states()).allMatch(state -> state.last());
    }

    private Told text(String text) {
        return Told.text(folder, TestMappings.plain(), text);
    }

    private Told bytes(byte[] bytes) {
        return Told.bytes(folder, TestMappings.plain(), bytes);
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] marked(byte[] plain) {
        byte[] marked = new byte[plain.length + 3];
        marked[0] = (byte) 0xef;
        marked[1] = (byte) 0xbb;
        marked[2] = (byte) 0xbf;
        System.arraycopy(plain, 0, marked, 3, plain.length);
        return marked;
    }
}
