package dev.banksman.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.calendar.Span;
import dev.banksman.testkit.An;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {

    @Test
    void textsStayTextsAndEverythingElseKeepsItsType() {
        LocalDate day = LocalDate.parse("2026-03-09");

        assertThat(Words.say(An.ref("PAY-1"), " is due ", day, "; ", 3, " wait"))
                .containsExactly(
                        new Phrase.Item(An.ref("PAY-1")),
                        new Phrase.Text(" is due "),
                        new Phrase.Day(day),
                        new Phrase.Text("; "),
                        new Phrase.Text("3"),
                        new Phrase.Text(" wait"));
    }

    @Test
    void severalOfASortAreJoinedAsPeopleSayIt() {
        assertThat(text(Words.all(List.of()))).isEmpty();
        assertThat(text(Words.all(List.of("a")))).isEqualTo("a");
        assertThat(text(Words.all(List.of("a", "b")))).isEqualTo("a and b");
        assertThat(text(Words.all(List.of("a", "b", "c")))).isEqualTo("a, b and c");
    }

    @Test
    void whatWasSaidGoesIntoASentenceAsItIs() {
        assertThat(Words.say("for ", Words.all(List.of(An.ref("A"), An.ref("B")))))
                .containsExactly(
                        new Phrase.Text("for "),
                        new Phrase.Item(An.ref("A")),
                        new Phrase.Text(" and "),
                        new Phrase.Item(An.ref("B")));
    }

    @ParameterizedTest
    @CsvSource({
        "10d, 10 working days",
        "1d, 1 working day",
        "24h, 24 working hours",
        "P1D, 1 day",
        "P2W, 14 days",
        "PT36H, 36 hours",
        "PT90M, PT1H30M",
        "1w2d, 1w2d of working time",
        "30m, 30m of working time"
    })
    void spansAreSaidAsPeopleSayThem(String span, String said) {
        assertThat(Spans.words(Span.parse(span))).isEqualTo(said);
    }

    @Test
    void onlyNoTimeAtAllIsZero() {
        assertThat(List.of("0s", "0d", "PT0S")).allMatch(text -> Spans.isZero(Span.parse(text)));
        assertThat(List.of("1s", "1d", "1w", "PT1S"))
                .noneMatch(text -> Spans.isZero(Span.parse(text)));
    }

    private static String text(List<Phrase> phrases) {
        return phrases.stream()
                .map(phrase -> phrase instanceof Phrase.Text(String text) ? text : "?")
                .reduce("", String::concat);
    }
}
