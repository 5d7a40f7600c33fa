package dev.banksman.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The page {@code docs/policies/<id>.md}. With the system property {@code banksman.docs.rewrite}
 * its table of examples is written anew instead of compared.
 */
public record PolicyPage(Path file) {

    private static final String BEGIN = "<!-- examples -->\n";
    private static final String END = "<!-- end of examples -->";

    static PolicyPage of(String policyId) {
        return new PolicyPage(folder().resolve(policyId + ".md"));
    }

    /** The folder of the pages, found from wherever inside the project the tests run. */
    public static Path folder() {
        Path start = Path.of("").toAbsolutePath();
        return Stream.iterate(start, at -> at != null, Path::getParent)
                .map(at -> at.resolve("docs/policies"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no docs/policies above " + start));
    }

    void check(String table) {
        try {
            String page = Files.readString(file);
            int begin = page.indexOf(BEGIN);
            int end = page.indexOf(END);
            assertThat(begin).as(file + " has the line " + BEGIN).isNotNegative();
            assertThat(end).as(file + " has the line " + END).isGreaterThan(begin);
            String written = page.substring(0, begin) + BEGIN + table + page.substring(end);
            if (Boolean.getBoolean("banksman.docs.rewrite")) {
                Files.writeString(file, written);
            } else {
                assertThat(page)
                        .as("table of examples; -Dbanksman.docs.rewrite=true writes it anew")
                        .isEqualTo(written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
