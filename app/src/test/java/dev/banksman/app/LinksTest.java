package dev.banksman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every link between the pages of this repository leads somewhere. */
class LinksTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)(?: \"[^\"]*\")?\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```");
    private static final Pattern CODE = Pattern.compile("`[^`\\n]*`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");

    @TempDir private Path folder;

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .map(ROOT::relativize)
                    .filter(LinksTest::isOurs)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void the_pages_are_found() throws IOException {
        assertThat(pages())
                .contains(
                        Path.of("README.md"),
                        Path.of("CONTRIBUTING.md"),
                        Path.of("bench", "README.md"),
                        Path.of("docs", "commands.md"),
                        Path.of("docs", "decisions", "README.md"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void each_link_leads_to_a_file_and_a_heading_that_are_there(Path page) throws IOException {
        assertThat(broken(ROOT.resolve(page))).isEmpty();
    }

    @Test
    void a_link_that_leads_nowhere_is_found() throws IOException {
        Files.writeString(
                folder.resolve("other.md"), "# A `code` word, and: more\n## Twice\n## Twice\n");
        Path page =
                Files.writeString(
                        folder.resolve("page.md"),
                        """
                        # Here
                        [a](other.md) [b](other.md#a-code-word-and-more) [c](#here) [d](other.md#twice-1)
                        [e](https://example.org/x) `[f](code.md)`
                        ```
                        # Not a heading
                        [g](fenced.md)
                        ```
                        [h](missing.md) [i](other.md#missing) ![j](missing.png) [k](#not-a-heading)
                        """);

        assertThat(broken(page))
                .containsExactly("missing.md", "other.md#missing", "missing.png", "#not-a-heading");
    }

    private static List<String> broken(Path page) throws IOException {
        String text = FENCED.matcher(Files.readString(page)).replaceAll("");
        return LINK.matcher(CODE.matcher(text).replaceAll("code"))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !ELSEWHERE.matcher(link).matches())
                .filter(link -> !leads(page, link))
                .toList();
    }

    private static boolean leads(Path page, String link) {
        String[] parts = link.split("#", 2);
        String name = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
        Path target = name.isEmpty() ? page : page.resolveSibling(name);
        Optional<String> anchor = parts.length == 2 ? Optional.of(parts[1]) : Optional.empty();
        return Files.exists(target)
                && anchor.stream().allMatch(each -> anchors(target).contains(each));
    }

    /** The names that GitHub gives to headings: a second one of the same words gets a number. */
    private static List<String> anchors(Path page) {
        Map<String, Integer> seen = new HashMap<>();
        return HEADING.matcher(FENCED.matcher(read(page)).replaceAll(""))
                .results()
                .map(LinksTest::slug)
                .map(slug -> numbered(slug, seen.merge(slug, 1, Integer::sum)))
                .toList();
    }

    private static String slug(MatchResult heading) {
        return heading.group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static String numbered(String slug, int time) {
        return time == 1 ? slug : slug + "-" + (time - 1);
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException failed) {
            throw new AssertionError(page + " cannot be read", failed);
        }
    }

    /** Not what a build put there, nor what tools keep in hidden folders. */
    private static boolean isOurs(Path file) {
        for (Path part : file) {
            if (part.toString().equals("target") || part.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }
}
