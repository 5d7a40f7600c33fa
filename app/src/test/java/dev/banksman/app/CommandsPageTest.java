package dev.banksman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Help is there for every command, and the pages name every option. */
class CommandsPageTest {

    private static final Pattern OPTION = Pattern.compile("(?m)^ +(?:-\\w, )?(--[a-z-]+)");
    private static final List<String> EVERYWHERE = List.of("--help", "--version", "--debug");

    static Stream<String> commands() {
        return Stream.of("up", "doctor", "replay", "check", "test", "plan", "schema");
    }

    @Test
    void help_lists_the_commands_in_their_order() {
        assertThat(Cli.run("--help").out()).containsSubsequence(commands().toList());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void each_command_says_how_it_is_used_with_an_example(String command) {
        Cli.Outcome outcome = Cli.run(command, "--help");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).contains("Usage: banksman " + command, "Example", "./banksman");
        assertThat(outcome.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void each_option_is_on_a_page(String command) throws IOException {
        String pages =
                Files.readString(Path.of("..", "docs", "commands.md"))
                        + Files.readString(Path.of("..", "docs", "replay.md"));

        assertThat(OPTION.matcher(Cli.run(command, "--help").out()).results())
                .extracting(option -> option.group(1))
                .filteredOn(option -> !EVERYWHERE.contains(option))
                .isNotEmpty()
                .allMatch(pages::contains);
    }
}
