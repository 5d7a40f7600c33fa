package dev.banksman.jira.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page and the routes cannot differ. */
class SecurityPageTest {

    private static final Path PAGE = Path.of("..", "docs", "security.md");

    @Test
    void the_page_holds_every_route_and_no_other() throws IOException {
        assertThat(rows("| `"))
                .containsExactlyElementsOf(
                        Arrays.stream(Route.values())
                                .map(
                                        route ->
                                                "| `%s %s` | %s | %s |"
                                                        .formatted(
                                                                route.method(),
                                                                route.path(),
                                                                route.purpose(),
                                                                route.token().title()))
                                .toList());
    }

    @Test
    void the_page_holds_every_kind_of_token() throws IOException {
        assertThat(rows("| "))
                .containsAll(
                        Arrays.stream(Token.values())
                                .map(token -> "| %s | %s |".formatted(token.title(), token.proof()))
                                .toList());
    }

    private static List<String> rows(String begin) throws IOException {
        return Files.readAllLines(PAGE).stream().filter(line -> line.startsWith(begin)).toList();
    }
}
