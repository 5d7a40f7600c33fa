package dev.banksman.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayHoursTest {

    @ParameterizedTest
    @CsvSource({
        "09:00-17:00, 540, 1020, PT8H",
        "9:00-17:00, 540, 1020, PT8H",
        "09:00 - 17:30, 540, 1050, PT8H30M",
        "00:00-24:00, 0, 1440, PT24H",
        "23:59-24:00, 1439, 1440, PT1M",
        "00:00-00:01, 0, 1, PT1M",
    })
    void reads_hours(String text, int opens, int closes, Duration length) {
        DayHours hours = DayHours.parse(text);

        assertThat(hours).isEqualTo(new DayHours(opens, closes));
        assertThat(hours.length()).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"09:00-17:00", "00:00-24:00", "05:07-05:08"})
    void writes_what_it_reads(String text) {
        assertThat(DayHours.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9-17",
                "09:00",
                "09:00-",
                "09:00-17:00-18:00",
                "25:00-26:00",
                "09:60-17:00",
                "-09:00-17:00",
                "nine to five",
                "09:00–17:00",
                "09:00-17:00\n",
                "٠٩:٠٠-١٧:٠٠"
            })
    void refuses_other_shapes(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DayHours.parse(text))
                .withMessageContaining(Foreign.quoted(text))
                .withMessageContaining("09:00-17:00")
                .withMessageContaining("24:00 is the day's end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"17:00-09:00", "09:00-09:00", "22:00-06:00", "24:00-24:00", "08:00-24:01"})
    void refuses_hours_that_do_not_end_after_they_begin_within_the_day(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DayHours.parse(text))
                .withMessageContaining(text)
                .withMessageContaining("within one day");
    }

    @Test
    void cuts_a_long_text_in_the_message() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DayHours.parse("x".repeat(1_000_000)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
    }

    @ParameterizedTest
    @CsvSource({"-1, 60", "0, 1441", "60, 60", "61, 60"})
    void cannot_be_made_wrongly(int opens, int closes) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DayHours(opens, closes));
    }
}
