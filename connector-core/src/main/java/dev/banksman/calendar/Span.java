package dev.banksman.calendar;

import java.time.Duration;

/**
 * A length of time, never negative: elapsed by the clock, or worked by a calendar. Which instant
 * lies a span after another is for {@link WorkCalendar#plus} to say.
 */
public sealed interface Span {

    /** The longest span: a hundred years. More is a slip of the pen. */
    Duration LONGEST = Duration.ofDays(36_525);

    /**
     * Reads a span. ISO 8601 durations are elapsed time, and {@code P1D} is 24 hours: {@code PT2S},
     * {@code P1D}, {@code P2W}. The shorthand is working time: {@code 30m}, {@code 24h}, {@code
     * 3d}, {@code 1w}, {@code 1d12h}.
     *
     * @throws IllegalArgumentException naming the text and what is allowed; months and years are
     *     not, having no fixed length
     */
    static Span parse(String text) {
        return SpanText.parse(text);
    }

    /**
     * Reads a span where only time by the clock counts.
     *
     * @throws IllegalArgumentException as {@link #parse}, naming nothing but ISO 8601 durations;
     *     also for working time
     */
    static Elapsed parseElapsed(String text) {
        return SpanText.parseElapsed(text);
    }

    /** The shortest text that {@link #parse} reads back to an equal span. */
    @Override
    String toString();

    /** Time by the clock, whether anybody works or not. */
    record Elapsed(Duration duration) implements Span {
        public Elapsed {
            SpanText.check(duration);
        }

        @Override
        public String toString() {
            return SpanText.of(this);
        }
    }

    /**
     * Time at work. A day is as long as the calendar's working day, and a week has as many of them
     * as the calendar, so {@code 1d} and {@code 24h} are the same only where people work round the
     * clock.
     */
    record Working(int weeks, int days, long seconds) implements Span {
        public Working {
            if (weeks < 0 || days < 0 || seconds < 0) {
                throw new IllegalArgumentException("a span of working time cannot be negative");
            }
            SpanText.check(Duration.ofSeconds(seconds).plusDays(7L * weeks + days));
        }

        @Override
        public String toString() {
            return SpanText.of(this);
        }
    }
}
