package dev.banksman.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource({
        "PT2S, PT2S",
        "P1D, PT24H",
        "PT24H, PT24H",
        "P2W, PT336H",
        "P1W2DT3H4M5S, PT219H4M5S",
        "PT0.5S, PT0.5S",
        "PT90M, PT1H30M",
        "PT0S, PT0S",
        "P36525D, PT876600H",
    })
    void iso_durations_are_elapsed_time(String text, Duration duration) {
        assertThat(Span.parse(text)).isEqualTo(new Span.Elapsed(duration));
    }

    @ParameterizedTest
    @CsvSource({
        "10s, 0, 0, 10",
        "30m, 0, 0, 1800",
        "24h, 0, 0, 86400",
        "3d, 0, 3, 0",
        "1w, 1, 0, 0",
        "1d12h, 0, 1, 43200",
        "1w2d3h4m5s, 1, 2, 11045",
        "0s, 0, 0, 0",
        "0d, 0, 0, 0",
    })
    void the_shorthand_is_working_time(String text, int weeks, int days, long seconds) {
        assertThat(Span.parse(text)).isEqualTo(new Span.Working(weeks, days, seconds));
    }

    @ParameterizedTest
    @CsvSource({
        "P1D, P1D",
        "PT24H, P1D",
        "PT36H, P1DT12H",
        "P2W, P14D",
        "PT0S, PT0S",
        "PT0.250S, PT0.25S",
        "24h, 24h",
        "90m, 1h30m",
        "7d, 7d",
        "1w, 1w",
        "0w, 0s",
        "01d, 1d",
    })
    void is_written_in_one_way_only(String text, String canonical) {
        Span span = Span.parse(text);

        assertThat(span).hasToString(canonical);
        assertThat(Span.parse(canonical)).isEqualTo(span);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "3",
                "d",
                "3 d",
                "3 days",
                "3D",
                "3d ",
                "3.5h",
                "1h1d",
                "1d1d",
                "P",
                "PT",
                "P1DT",
                "1W",
                "p1d",
                "PT1H30",
                "P1.5D",
                "PT.5S",
                "PT1.S",
                "P1H",
                "3d\n",
                "٣d",
                "1234567890d",
                "+3d",
                "P1D2W"
            })
    void refuses_other_shapes(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Span.parse(text))
                .withMessageStartingWith(Foreign.quoted(text) + ": not a span of time")
                .withMessageContaining("P1D")
                .withMessageContaining("3d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1M", "P1Y", "P1Y2M3D", "P1M1DT1H", "P3Y1W"})
    void refuses_months_and_years(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Span.parse(text))
                .withMessageStartingWith(Foreign.quoted(text))
                .withMessageContaining("no fixed length");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3d", "-PT2S", "PT-2S", "P-1D", "P1DT-1S"})
    void refuses_what_is_negative(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Span.parse(text))
                .withMessageContaining("cannot be negative");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "36526d",
                "5218w",
                "876601h",
                "P36525DT0.000000001S",
                "999999999w999999999d"
            })
    void refuses_more_than_a_hundred_years(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Span.parse(text))
                .withMessageStartingWith(Foreign.quoted(text))
                .withMessageContaining("36525 days");
    }

    @Test
    void cannot_be_made_negative_or_too_long() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Span.Elapsed(Duration.ofNanos(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span.Working(-1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span.Working(0, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span.Working(0, 0, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Span.Working(0, 0, Long.MAX_VALUE));
    }

    @Test
    void cuts_a_long_text_in_the_message() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Span.parse("P" + "1".repeat(1_000_000)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(250));
    }
}
