package dev.banksman.calendar;

import static dev.banksman.calendar.Calendars.BERLIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Dates that nobody plans for, and that real histories hold all the same. */
class FarOutTest {

    private static final Instant BEGIN = Instant.parse("1900-01-01T00:00:00Z").minusSeconds(3600);
    private static final Instant END = Instant.parse("2150-01-01T00:00:00Z").minusSeconds(3600);
    private static final Span HOUR = Span.parse("1h");

    private final WorkCalendar office = Calendars.office();

    static List<Instant> instants() {
        return List.of(
                Instant.MIN,
                Instant.MIN.plusNanos(1),
                Instant.parse("-0005-01-01T00:00:00Z"),
                Instant.parse("0001-01-01T00:00:00Z"),
                BEGIN.minusNanos(1),
                BEGIN,
                Instant.EPOCH,
                END.minusNanos(1),
                END,
                Instant.parse("9999-12-31T23:00:00Z"),
                Instant.parse("+9999999-12-31T23:00:00Z"),
                Instant.MAX.minusNanos(1),
                Instant.MAX);
    }

    @ParameterizedTest
    @MethodSource("instants")
    void every_method_answers_for_every_instant(Instant instant) {
        for (String text : List.of("0s", "1s", "1w", "36525d", "PT0.000000001S", "P36525D")) {
            Instant later = office.plus(instant, Span.parse(text));

            assertThat(later).isAfterOrEqualTo(instant);
            if (later.isBefore(Instant.MAX) && Span.parse(text) instanceof Span.Working) {
                assertThat(office.workingBetween(instant, later))
                        .isEqualTo(office.length(Span.parse(text)));
            }
        }
        assertThat(office.nextWorking(instant)).isAfterOrEqualTo(instant);
        assertThat(office.startOfDay(office.dateOf(instant))).isNotNull();
        for (Instant other : instants()) {
            assertThat(office.workingBetween(instant, other))
                    .isEqualTo(office.workingBetween(other, instant).negated());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0001-01-01, 0000-12-31T23:06:32Z, 0001-01-01T23:06:32Z",
        "9999-12-31, 9999-12-30T23:00:00Z, 9999-12-31T23:00:00Z",
        "9999-07-01, 9999-06-30T22:00:00Z, 9999-07-01T22:00:00Z",
        "1899-12-31, 1899-12-30T23:00:00Z, 1899-12-31T23:00:00Z",
        "2149-12-31, 2149-12-30T23:00:00Z, 2149-12-31T23:00:00Z",
    })
    void days_go_on_for_ever(LocalDate date, Instant start, Instant end) {
        assertThat(office.startOfDay(date)).isEqualTo(start);
        assertThat(office.endOfDay(date)).isEqualTo(end);
        assertThat(office.dateOf(start)).isEqualTo(date);
        assertThat(office.dateOf(end.minusNanos(1))).isEqualTo(date);
        assertThat(office.dateOf(end)).isEqualTo(date.plusDays(1));
    }

    @Test
    void all_time_counts_as_worked_before_1900_and_from_2150_on() {
        assertThat(office.isWorking(BEGIN.minusNanos(1))).isTrue();
        assertThat(office.isWorking(BEGIN)).isFalse();
        assertThat(office.isWorking(END.minusNanos(1))).isFalse();
        assertThat(office.isWorking(END)).isTrue();
        assertThat(office.plus(Instant.parse("9999-12-31T23:00:00Z"), HOUR))
                .isEqualTo("+10000-01-01T00:00:00Z");
        assertThat(office.nextWorking(END.minusSeconds(3600))).isEqualTo(END);
        assertThat(office.plus(END.minusSeconds(3600), HOUR)).isEqualTo(END.plusSeconds(3600));
        assertThat(office.plus(BEGIN.minusSeconds(3600), HOUR)).isEqualTo(BEGIN);
        assertThat(office.plus(BEGIN.minusSeconds(1800), HOUR)).isEqualTo("1900-01-02T08:30:00Z");
        assertThat(office.workingBetween(Instant.MIN, Instant.MAX))
                .isLessThan(Duration.between(Instant.MIN, Instant.MAX))
                .isGreaterThan(Duration.between(Instant.MIN, Instant.MAX).minusDays(365 * 250));
    }

    @Test
    void answers_stop_at_the_last_instant() {
        assertThat(office.plus(Instant.MAX, HOUR)).isEqualTo(Instant.MAX);
        assertThat(office.plus(Instant.MAX.minusSeconds(10), Span.parse("P1D")))
                .isEqualTo(Instant.MAX);
        assertThat(office.plus(Instant.MAX.minusSeconds(10), Span.parse("10s")))
                .isEqualTo(Instant.MAX);
    }

    @ParameterizedTest
    @CsvSource({
        "1899-12-30, 1900-01-03, 3",
        "2149-12-29, 2150-01-11, 13",
        "0001-01-01, 0001-01-11, 10",
        "9999-12-01, 9999-12-31, 30",
        "1900-01-01, 1900-01-03, 1",
        "2149-12-31, 2150-01-01, 1",
    })
    void every_day_counts_there(LocalDate from, LocalDate to, long days) {
        assertThat(office.workingDaysBetween(from, to)).isEqualTo(days);
        assertThat(office.workingDaysBetween(to, from)).isEqualTo(-days);
    }

    @Test
    void the_outermost_dates_are_taken_for_the_nearest_inside() {
        assertThat(office.startOfDay(LocalDate.MIN))
                .isEqualTo(office.startOfDay(LocalDate.MIN.plusYears(1)));
        assertThat(office.endOfDay(LocalDate.MAX))
                .isEqualTo(office.endOfDay(LocalDate.MAX.minusYears(1)));
        assertThat(office.dateOf(Instant.MIN)).isEqualTo(LocalDate.MIN.plusYears(1));
        assertThat(office.dateOf(Instant.MAX)).isEqualTo(LocalDate.MAX.minusYears(1));
        assertThat(office.workingDaysBetween(LocalDate.MIN, LocalDate.MAX))
                .isGreaterThan(700_000_000_000L);
        assertThat(office.zone()).isEqualTo(BERLIN);
    }
}
