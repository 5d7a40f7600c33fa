package dev.banksman.calendar;

import static dev.banksman.calendar.Calendars.BERLIN;
import static dev.banksman.calendar.Calendars.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days on which the clock is changed, in the zones that do it in every way there is. */
class ClockChangeTest {

    private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29, 2026-03-28T23:00:00Z, PT23H, spring forward at 02:00",
        "Europe/Berlin, 2026-10-25, 2026-10-24T22:00:00Z, PT25H, fall back at 03:00",
        "America/New_York, 2026-03-08, 2026-03-08T05:00:00Z, PT23H, spring forward",
        "America/New_York, 2026-11-01, 2026-11-01T04:00:00Z, PT25H, fall back",
        "America/Sao_Paulo, 2018-11-04, 2018-11-04T03:00:00Z, PT23H, there is no midnight",
        "America/Sao_Paulo, 2018-02-17, 2018-02-17T02:00:00Z, PT25H, the last hour comes twice",
        "Asia/Beirut, 2026-03-29, 2026-03-28T22:00:00Z, PT23H, there is no midnight",
        "Asia/Beirut, 2026-10-24, 2026-10-23T21:00:00Z, PT25H, the last hour comes twice",
        "America/Havana, 2026-11-01, 2026-11-01T04:00:00Z, PT25H, the first hour comes twice",
        "Australia/Lord_Howe, 2026-10-04, 2026-10-03T13:30:00Z, PT23H30M, by half an hour",
        "Pacific/Apia, 2011-12-30, 2011-12-30T10:00:00Z, PT0S, a date that never was",
        "America/St_Johns, 2006-10-29, 2006-10-29T02:30:00Z, PT25H, back over midnight to yesterday",
    })
    void a_day_is_as_long_as_it_was(
            String zone, LocalDate date, Instant start, Duration length, String because) {
        WorkCalendar always = WorkCalendar.always(ZoneId.of(zone));
        Instant end = always.endOfDay(date);

        assertThat(always.startOfDay(date)).as(because).isEqualTo(start);
        assertThat(Duration.between(start, end)).as(because).isEqualTo(length);
        assertThat(always.workingBetween(start, end)).as(because).isEqualTo(length);
        assertThat(always.plus(start, new Span.Working(0, 0, length.toSeconds()))).isEqualTo(end);
        assertThat(always.dateOf(end)).isEqualTo(date.plusDays(1));
        assertThat(always.startOfDay(date.plusDays(1))).isEqualTo(end);
    }

    @Test
    void a_day_lasts_while_the_clock_shows_yesterday_again() {
        WorkCalendar always = WorkCalendar.always(ZoneId.of("America/St_Johns"));
        Instant secondQuarterPastEleven = Instant.parse("2006-10-29T02:45:00Z");

        assertThat(secondQuarterPastEleven.atZone(always.zone()).toLocalDate())
                .isEqualTo("2006-10-28");
        assertThat(always.dateOf(secondQuarterPastEleven)).isEqualTo("2006-10-29");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T12:00, 24h, 2026-03-29T13:00",
        "2026-10-24T12:00, 24h, 2026-10-25T11:00",
        "2026-03-28T12:00, 3d, 2026-03-31T13:00",
    })
    void round_the_clock_a_day_of_work_is_24_real_hours(String from, String span, String expected) {
        assertThat(WorkCalendar.always(BERLIN).plus(at(from, BERLIN), Span.parse(span)))
                .isEqualTo(at(expected, BERLIN));
    }

    @ParameterizedTest
    @CsvSource({
        "02:00-03:00, 2026-03-29, PT0S, the hour is left out",
        "02:30-04:00, 2026-03-29, PT1H, the hours begin with the jump",
        "01:00-02:30, 2026-03-29, PT1H, the hours end with the jump",
        "02:30-04:00, 2026-10-25, PT2H30M, the hours begin when the clock first shows 02:30",
        "01:00-02:30, 2026-10-25, PT1H30M, the hours end when the clock first shows 02:30",
        "09:00-17:00, 2026-10-25, PT8H, nothing happens at work",
    })
    void hours_are_reached_when_the_clock_first_shows_or_passes_them(
            String hours, LocalDate date, Duration work, String because) {
        WorkCalendar calendar = Calendars.of("Europe/Berlin", ALL, hours);

        assertThat(calendar.workingBetween(calendar.startOfDay(date), calendar.endOfDay(date)))
                .as(because)
                .isEqualTo(work);
    }

    @Test
    void a_day_whose_hours_are_left_out_is_no_working_day() {
        WorkCalendar nightly = Calendars.of("Europe/Berlin", ALL, "02:00-03:00");
        LocalDate saturday = LocalDate.parse("2026-03-28");

        assertThat(nightly.workingDaysBetween(saturday, saturday.plusDays(3))).isEqualTo(2);
        assertThat(nightly.plus(at("2026-03-28T02:30", BERLIN), Span.parse("1h")))
                .isEqualTo(at("2026-03-30T02:30", BERLIN));
    }
}
