package dev.banksman.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.policy.Phrase;
import dev.banksman.policy.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What holds of everything that is said to a person. */
final class WordLaws {

    private static final List<String> NEVER =
            List.of("violat", "fail", " must ", "complian", "!", "please", "sorry", "banksman");

    private WordLaws() {}

    static void check(Words words) {
        String all = String.join(" ", words.headline(), text(words.fact()), text(words.ask()));
        assertThat(words.headline()).as("headline").isNotBlank().hasSizeLessThanOrEqualTo(60);
        assertThat(words.headline()).as("headline").doesNotEndWith(".");
        sentence("fact", text(words.fact()));
        sentence("ask", text(words.ask()));
        assertThat(text(words.clears())).as("clears").isNotBlank().doesNotEndWith(".");
        assertThat(text(words.clears()))
                .as("clears goes on after \"closes when\"")
                .matches("(?s)[a-z…].*");
        assertThat(NEVER)
                .as("words that are never used, in: " + all)
                .noneMatch(all.toLowerCase(Locale.ROOT)::contains);
    }

    private static void sentence(String what, String text) {
        assertThat(text).as(what).isNotBlank().endsWith(".").doesNotContain("  ");
    }

    /** The texts as they stand; an ellipsis for whatever is written for its reader. */
    private static String text(List<Phrase> phrases) {
        return phrases.stream()
                .map(phrase -> phrase instanceof Phrase.Text(String text) ? text : "…")
                .collect(Collectors.joining());
    }
}
