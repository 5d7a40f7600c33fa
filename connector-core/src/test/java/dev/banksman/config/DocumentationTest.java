package dev.banksman.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file that people may copy loads, and its own tests hold. */
class DocumentationTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern BLOCK = Pattern.compile("(?s)```yaml\n(.*?)```");

    static Stream<String> blocks() {
        return Stream.of("docs/policy-file.md", "docs/policies/custom.md", "docs/ladders.md")
                .flatMap(page -> BLOCK.matcher(read(page)).results())
                .map((MatchResult block) -> block.group(1))
                .map(text -> text.contains("version: 1") ? text : "version: 1\n" + text);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void whatTheManualShowsLoadsAndItsTestsHold(String text) {
        assertThat(FileTests.run(Reading.right(text))).allMatch(FileTestResult::passed);
    }

    @Test
    void theStarterFileHoldsItsOwnTests() {
        PolicySet starter = Reading.right(read("policies/starter.yaml"));

        assertThat(starter.rules()).hasSize(11);
        assertThat(FileTests.run(starter))
                .hasSize(5)
                .allSatisfy(result -> assertThat(result.passed()).as(result.toString()).isTrue());
    }

    private static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
