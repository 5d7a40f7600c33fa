package dev.banksman.calendar;

import static dev.banksman.calendar.Calendars.BERLIN;
import static dev.banksman.calendar.Calendars.MON_TO_FRI;
import static dev.banksman.calendar.Calendars.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 2026-11-20 is a Friday; all times are those of Berlin. */
class WorkCalendarTest {

    private final WorkCalendar office = Calendars.office();

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:00, 1h, 2026-11-20T10:00, within a day",
        "2026-11-20T09:00, 8h, 2026-11-20T17:00, up to the end of the hours",
        "2026-11-20T09:00, 1d, 2026-11-20T17:00, which is a day",
        "2026-11-20T09:00, 8h1s, 2026-11-23T09:00:01, and no further than needed",
        "2026-11-20T16:00, 2h, 2026-11-23T10:00, over a weekend",
        "2026-11-20T16:00:00.25, 2h, 2026-11-23T10:00:00.25, to the nanosecond",
        "2026-11-20T16:59:59.75, 1s, 2026-11-23T09:00:00.75, also within the last second",
        "2026-11-20T17:00, 8h, 2026-11-23T17:00, from the end of the hours",
        "2026-11-20T17:00:00.25, 8h, 2026-11-23T17:00, or just after it",
        "2026-11-20T07:30, 1h, 2026-11-20T10:00, from before the hours",
        "2026-11-20T20:00, 1h, 2026-11-23T10:00, from after the hours",
        "2026-11-21T12:00, 1h, 2026-11-23T10:00, from a weekend",
        "2026-11-21T12:00, 0s, 2026-11-21T12:00, nothing moves nothing",
        "2026-11-21T12:00:00.5, PT0S, 2026-11-21T12:00:00.5, nothing moves nothing",
        "2026-11-20T09:00, 1w, 2026-11-26T17:00, a week is five days",
        "2026-11-20T09:00, 1w1d, 2026-11-27T17:00, and a day more",
        "2026-11-20T10:00, 3d, 2026-11-25T10:00, three days",
        "2026-11-20T10:00, 24h, 2026-11-25T10:00, are as many hours",
        "2026-04-02T15:00, 1d, 2026-04-07T15:00, over Easter",
        "2026-12-23T16:00, 1d, 2026-12-28T16:00, over a day off and Christmas",
        "2026-12-31T16:00, 2h, 2027-01-04T10:00, over New Year",
        "2026-03-27T13:00, 1d, 2026-03-30T13:00, over the change to summer time",
        "2026-10-23T13:00, 1d, 2026-10-26T13:00, over the change to winter time",
        "2026-11-20T16:00, PT2H, 2026-11-20T18:00, elapsed time heeds no hours",
        "2026-11-20T16:00, P2W, 2026-12-04T16:00, nor holidays",
        "2026-03-28T12:00, P1D, 2026-03-29T13:00, and a day of it is 24 hours",
        "2026-11-20T09:00, 52w, 2027-11-29T17:00, a year and its holidays",
    })
    void adds_a_span(String from, String span, String expected, String because) {
        assertThat(office.plus(at(from, BERLIN), Span.parse(span)))
                .as(because)
                .isEqualTo(at(expected, BERLIN));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:00, 2026-11-20T17:00, PT8H, a day",
        "2026-11-20T00:00, 2026-11-21T00:00, PT8H, and no more around it",
        "2026-11-20T10:30, 2026-11-20T10:45, PT15M, within a day",
        "2026-11-20T10:00:00.75, 2026-11-20T10:00:01.25, PT0.5S, to the nanosecond",
        "2026-11-20T16:59:59.75, 2026-11-20T17:00:00.25, PT0.25S, of which only the hours count",
        "2026-11-20T16:00, 2026-11-23T10:00, PT2H, over a weekend",
        "2026-11-21T09:00, 2026-11-22T17:00, PT0S, none on a weekend",
        "2026-11-23T10:00, 2026-11-20T16:00, PT-2H, backwards",
        "2026-11-20T10:00, 2026-11-20T10:00, PT0S, none at all",
        "2026-12-24T00:00, 2026-12-28T00:00, PT0S, none on a day off and holidays",
        "2026-01-01T00:00, 2027-01-01T00:00, PT2024H, 261 weekdays less 7 holidays and a day off",
    })
    void measures_working_time(String from, String to, Duration expected, String because) {
        assertThat(office.workingBetween(at(from, BERLIN), at(to, BERLIN)))
                .as(because)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:00, true, 2026-11-20T09:00",
        "2026-11-20T08:59:59.999, false, 2026-11-20T09:00",
        "2026-11-20T16:59:59.999, true, 2026-11-20T16:59:59.999",
        "2026-11-20T17:00, false, 2026-11-20T17:00",
        "2026-11-20T17:00:00.001, false, 2026-11-23T09:00",
        "2026-11-21T12:00, false, 2026-11-23T09:00",
        "2026-12-23T18:00, false, 2026-12-28T09:00",
        "2026-12-31T18:00, false, 2027-01-04T09:00",
    })
    void knows_its_hours(String local, boolean working, String next) {
        assertThat(office.isWorking(at(local, BERLIN))).isEqualTo(working);
        assertThat(office.nextWorking(at(local, BERLIN))).isEqualTo(at(next, BERLIN));
    }

    @Test
    void counts_the_end_of_a_whole_day_as_within_its_hours() {
        WorkCalendar weekdays = Calendars.of("Europe/Berlin", MON_TO_FRI, "00:00-24:00");
        WorkCalendar thursdays =
                Calendars.of("Europe/Berlin", EnumSet.of(DayOfWeek.THURSDAY), "00:00-24:00");

        assertThat(weekdays.nextWorking(at("2026-11-21T00:00", BERLIN)))
                .isEqualTo(at("2026-11-21T00:00", BERLIN));
        assertThat(thursdays.nextWorking(at("2027-01-01T00:00", BERLIN)))
                .isEqualTo(at("2027-01-01T00:00", BERLIN));
        assertThat(thursdays.nextWorking(at("2027-01-01T00:00:00.000000001", BERLIN)))
                .isEqualTo(at("2027-01-07T00:00", BERLIN));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-20, 0",
        "2026-11-20, 2026-11-21, 1",
        "2026-11-20, 2026-11-23, 1",
        "2026-11-20, 2026-11-24, 2",
        "2026-11-21, 2026-11-23, 0",
        "2026-11-23, 2026-11-20, -1",
        "2026-12-23, 2026-12-29, 2",
        "2026-01-01, 2027-01-01, 253",
        "2026-12-31, 2028-01-04, 258",
    })
    void counts_working_days(LocalDate from, LocalDate to, long days) {
        assertThat(office.workingDaysBetween(from, to)).isEqualTo(days);
    }

    @Test
    void knows_when_a_date_begins_and_ends() {
        LocalDate due = LocalDate.parse("2026-11-20");

        assertThat(office.startOfDay(due)).isEqualTo("2026-11-19T23:00:00Z");
        assertThat(office.endOfDay(due)).isEqualTo("2026-11-20T23:00:00Z");
        assertThat(office.dateOf(office.startOfDay(due))).isEqualTo(due);
        assertThat(office.dateOf(office.startOfDay(due).minusNanos(1))).isEqualTo("2026-11-19");
        assertThat(office.dateOf(office.endOfDay(due))).isEqualTo("2026-11-21");
    }

    @ParameterizedTest
    @CsvSource({"1d, PT8H", "1w, PT40H", "1w1d1h, PT49H", "24h, PT24H", "P1D, PT24H", "0s, PT0S"})
    void knows_how_long_a_span_is_here(String span, Duration expected) {
        assertThat(office.length(Span.parse(span))).isEqualTo(expected);
    }

    @Test
    void a_day_round_the_clock_has_24_hours_and_a_week_seven_days() {
        WorkCalendar always = WorkCalendar.always(ZoneId.of("UTC"));

        assertThat(always.dayLength()).isEqualTo(Duration.ofHours(24));
        assertThat(always.length(Span.parse("1w"))).isEqualTo(Duration.ofDays(7));
        assertThat(always.plus(at("2026-11-21T12:00", always.zone()), Span.parse("3d")))
                .isEqualTo("2026-11-24T12:00:00Z");
    }

    @Test
    void is_equal_to_another_with_the_same_hours() {
        assertThat(office)
                .isEqualTo(Calendars.office())
                .hasSameHashCodeAs(Calendars.office())
                .isNotEqualTo(WorkCalendar.always(BERLIN));
        assertThat(office.hours()).isEqualTo(Calendars.office().hours());
        assertThat(office.zone()).isEqualTo(BERLIN);
        assertThat(office).asString().contains("Europe/Berlin", "09:00-17:00", "DE", "2026-12-24");
    }

    @Test
    void refuses_a_calendar_without_any_working_day() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calendars.of("UTC", Set.of(), "09:00-17:00"))
                .withMessageContaining("at least one of mon, tue, wed");
    }

    @Test
    void hours_cannot_be_changed_from_outside() {
        Set<DayOfWeek> days = EnumSet.copyOf(MON_TO_FRI);
        WorkHours hours = new WorkHours(BERLIN, days, DayHours.ALL_DAY, Holidays.none(), Set.of());

        days.clear();

        assertThat(hours.days()).isEqualTo(MON_TO_FRI);
        assertThatThrownBy(() -> hours.days().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1d", "90d", "520w"})
    void crosses_days_off_that_fill_a_whole_year(String span) {
        Set<LocalDate> yearOff =
                LocalDate.parse("2027-01-01")
                        .datesUntil(LocalDate.parse("2028-01-01"))
                        .collect(Collectors.toSet());
        WorkCalendar sabbatical =
                WorkCalendar.of(
                        new WorkHours(
                                BERLIN, MON_TO_FRI, DayHours.ALL_DAY, Holidays.none(), yearOff));

        assertThat(sabbatical.nextWorking(at("2027-03-01T12:00", BERLIN)))
                .isEqualTo(at("2028-01-03T00:00", BERLIN));
        assertThat(sabbatical.plus(at("2027-03-01T12:00", BERLIN), Span.parse(span)))
                .isEqualTo(sabbatical.plus(at("2028-01-03T00:00", BERLIN), Span.parse(span)));
    }
}
