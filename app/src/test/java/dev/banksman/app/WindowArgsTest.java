package dev.banksman.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banksman.app.io.UnusableException;
import dev.banksman.calendar.WorkCalendar;
import dev.banksman.history.Window;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class WindowArgsTest {

    private static final WorkCalendar BERLIN = WorkCalendar.always(ZoneId.of("Europe/Berlin"));

    @Test
    void without_any_everything_is_judged() {
        assertThat(window()).isEqualTo(Window.ALL);
    }

    @Test
    void a_date_means_that_day_in_the_calendars_zone() {
        Window window = window("--from", "2026-03-01", "--to", "2026-03-31");

        assertThat(window.from()).contains(Instant.parse("2026-02-28T23:00:00Z"));
        assertThat(window.to()).contains(Instant.parse("2026-03-31T22:00:00Z"));
    }

    @Test
    void one_day_can_be_judged() {
        Window window = window("--from", "2026-03-01", "--to", "2026-03-01");

        assertThat(window.to()).contains(Instant.parse("2026-03-01T23:00:00Z"));
    }

    @Test
    void an_instant_is_taken_as_it_is() {
        Window window =
                window("--from", "2026-03-01T08:00:00Z", "--to", "2026-03-01T10:00:00.5+01:00");

        assertThat(window.from()).contains(Instant.parse("2026-03-01T08:00:00Z"));
        assertThat(window.to()).contains(Instant.parse("2026-03-01T09:00:00.5Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-02-30",
                "2026-3-1",
                "2026-03-01T08:00:00",
                "2026-03-01 08:00",
                "+999999999-12-31",
                "-5000-01-01",
                "",
                "T"
            })
    void anything_else_is_refused_with_an_example(String text) {
        assertThatThrownBy(() -> window("--to", text))
                .isInstanceOf(UnusableException.class)
                .hasMessageStartingWith("--to " + text + ": write a date such as 2026-03-01");
    }

    @Test
    void an_end_before_the_beginning_is_refused() {
        assertThatThrownBy(() -> window("--from", "2026-03-02", "--to", "2026-03-01"))
                .isInstanceOf(UnusableException.class)
                .hasMessage("--from 2026-03-02 lies not before --to 2026-03-01");
    }

    private static Window window(String... args) {
        WindowArgs window = new WindowArgs();
        CommandLine.populateCommand(window, args);
        return window.window(BERLIN);
    }
}
