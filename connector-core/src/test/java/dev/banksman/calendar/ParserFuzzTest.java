package dev.banksman.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Throws texts that are nearly right at the parsers: each is read and written back, or refused. */
class ParserFuzzTest {

    private static final int TEXTS = 30_000;
    private static final List<String> PIECES =
            List.of(
                    "",
                    "P",
                    "T",
                    "W",
                    "D",
                    "H",
                    "M",
                    "S",
                    "Y",
                    "w",
                    "d",
                    "h",
                    "m",
                    "s",
                    "0",
                    "1",
                    "24",
                    "59",
                    "999999999",
                    "9999999999",
                    ".",
                    "-",
                    "+",
                    ":",
                    " ",
                    "\n",
                    "\u0000",
                    "é",
                    "٣");

    private final Random random = new Random(20);

    @Test
    void spans() {
        fuzz(Span::parse, List.of("PT2S", "P1DT2H3M4.5S", "P2W", "30m", "1w2d3h4m5s"));
    }

    @Test
    void hours() {
        fuzz(DayHours::parse, List.of("09:00-17:00", "00:00-24:00", "9:30 - 18:45"));
    }

    @Test
    void holidays() {
        fuzz(Holidays::of, List.of("DE", "DE-BY", "de-by-ag", "US-NY", "none"));
    }

    private void fuzz(Function<String, Object> parser, List<String> samples) {
        int accepted = 0;
        for (int i = 0; i < TEXTS; i++) {
            accepted += accepts(parser, spoiled(samples)) ? 1 : 0;
        }
        assertThat(accepted).isBetween(TEXTS / 100, TEXTS * 9 / 10);
    }

    private static boolean accepts(Function<String, Object> parser, String text) {
        Object read;
        try {
            read = parser.apply(text);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining(Foreign.quoted(text));
            return false;
        }
        assertThat(parser.apply(read.toString())).as(text).isEqualTo(read);
        return true;
    }

    /** A good text in which up to three characters have become something else. */
    private String spoiled(List<String> samples) {
        StringBuilder text = new StringBuilder(samples.get(random.nextInt(samples.size())));
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(2));
            text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
