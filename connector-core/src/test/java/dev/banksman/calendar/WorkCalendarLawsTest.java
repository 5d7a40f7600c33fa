package dev.banksman.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every calendar, instant and span; each seed tries a thousand of each. */
@ParameterizedClass
@ValueSource(longs = {1, 2, 3})
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkCalendarLawsTest {

    private static final int CALENDARS = 25;
    private static final int TIMES = 40;

    private final Random random;

    WorkCalendarLawsTest(long seed) {
        random = new Random(seed);
    }

    @Test
    void the_time_worked_until_a_span_later_is_that_span() {
        each(
                (calendar, from) -> {
                    Span.Working span = anySpan();
                    Duration length = calendar.length(span);
                    Instant to = calendar.plus(from, span);

                    assertThat(calendar.workingBetween(from, to)).isEqualTo(length);
                    if (!length.isZero()) {
                        assertThat(calendar.workingBetween(from, to.minusNanos(1)))
                                .as("no earlier instant will do")
                                .isLessThan(length);
                    }
                });
    }

    @Test
    void two_spans_after_each_other_are_their_sum() {
        each(
                (calendar, from) -> {
                    Span.Working a = anySpan();
                    Span.Working b = anySpan();
                    Span sum =
                            new Span.Working(
                                    a.weeks() + b.weeks(),
                                    a.days() + b.days(),
                                    a.seconds() + b.seconds());

                    assertThat(calendar.plus(calendar.plus(from, a), b))
                            .isEqualTo(calendar.plus(from, sum));
                });
    }

    @Test
    void a_longer_span_and_a_later_begin_never_give_an_earlier_instant() {
        each(
                (calendar, from) -> {
                    Span.Working span = anySpan();
                    Span.Working longer =
                            new Span.Working(
                                    span.weeks(),
                                    span.days() + random.nextInt(3),
                                    span.seconds() + random.nextInt(100_000));
                    Instant later = from.plusNanos(random.nextLong(400_000_000_000_000L));

                    assertThat(calendar.plus(from, longer))
                            .isAfterOrEqualTo(calendar.plus(from, span));
                    assertThat(calendar.plus(later, span))
                            .isAfterOrEqualTo(calendar.plus(from, span));
                    assertThat(calendar.plus(from, span)).isAfterOrEqualTo(from);
                });
    }

    @Test
    void working_time_adds_up_and_is_never_more_than_time() {
        each(
                (calendar, a) -> {
                    Instant b = anyInstant();
                    Instant c = anyInstant();
                    Duration ab = calendar.workingBetween(a, b);

                    assertThat(ab.plus(calendar.workingBetween(b, c)))
                            .isEqualTo(calendar.workingBetween(a, c));
                    assertThat(ab.abs()).isLessThanOrEqualTo(Duration.between(a, b).abs());
                });
    }

    @Test
    void nothing_is_worked_before_the_next_working_instant_and_something_right_after_it() {
        each(
                (calendar, from) -> {
                    Instant next = calendar.nextWorking(from);

                    assertThat(next).isAfterOrEqualTo(from);
                    assertThat(calendar.nextWorking(next)).isEqualTo(next);
                    if (next.isAfter(from)) {
                        assertThat(calendar.workingBetween(from, next)).isZero();
                        assertThat(calendar.isWorking(next)).isTrue();
                        assertThat(calendar.isWorking(next.minusNanos(1))).isFalse();
                    } else if (!calendar.isWorking(from)) {
                        assertThat(calendar.isWorking(from.minusNanos(1))).isTrue();
                    }
                });
    }

    @Test
    void days_follow_each_other_without_gap_or_overlap() {
        each(
                (calendar, instant) -> {
                    LocalDate date = calendar.dateOf(instant);

                    assertThat(instant)
                            .isAfterOrEqualTo(calendar.startOfDay(date))
                            .isBefore(calendar.endOfDay(date));
                    assertThat(calendar.endOfDay(date))
                            .isEqualTo(calendar.startOfDay(date.plusDays(1)));
                });
    }

    @Test
    void working_days_are_the_days_with_working_time() {
        each(
                (calendar, instant) -> {
                    LocalDate from = calendar.dateOf(instant);
                    LocalDate to = from.plusDays(random.nextInt(60));

                    assertThat(calendar.workingDaysBetween(from, to))
                            .isEqualTo(
                                    from.datesUntil(to).filter(d -> worked(calendar, d)).count());
                });
    }

    private static boolean worked(WorkCalendar calendar, LocalDate date) {
        return calendar.workingBetween(calendar.startOfDay(date), calendar.endOfDay(date))
                .isPositive();
    }

    private void each(Law law) {
        for (int i = 0; i < CALENDARS; i++) {
            WorkCalendar calendar = Calendars.any(random, LocalDate.parse("2018-10-20"));
            for (int j = 0; j < TIMES; j++) {
                law.check(calendar, anyInstant());
            }
        }
    }

    /** From 2008 to 2032, half of them on a whole hour, where hours begin and end. */
    private Instant anyInstant() {
        Instant hour =
                Instant.parse("2008-01-01T00:00:00Z").plusSeconds(3600L * random.nextInt(210_000));
        return random.nextBoolean() ? hour : hour.plusNanos(random.nextLong(3_600_000_000_000L));
    }

    private Span.Working anySpan() {
        return switch (random.nextInt(5)) {
            case 0 -> new Span.Working(0, 0, random.nextInt(3));
            case 1 -> new Span.Working(0, 0, 3600L * random.nextInt(50));
            case 2 -> new Span.Working(0, random.nextInt(10), 0);
            case 3 -> new Span.Working(random.nextInt(120), 0, random.nextInt(100_000));
            default -> new Span.Working(0, 0, random.nextInt(1_000_000));
        };
    }

    private interface Law {
        void check(WorkCalendar calendar, Instant instant);
    }
}
