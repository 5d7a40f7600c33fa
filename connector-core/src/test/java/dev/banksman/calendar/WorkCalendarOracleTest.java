package dev.banksman.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares calendars with one that steps from minute to minute and looks at the clock. */
class WorkCalendarOracleTest {

    @ParameterizedTest
    @CsvSource({
        "11, 2018-10-20", // no midnight in São Paulo
        "12, 2018-02-01", // an hour twice before midnight in São Paulo
        "13, 2026-03-10", // to summer time in Europe and Beirut
        "14, 2026-10-10", // to winter time in Europe, Beirut and Havana
        "15, 2011-12-10", // a date left out in Apia
        "16, 2027-12-15", // over the turn of the year
    })
    void agrees_with_stepping_through_the_minutes(long seed, LocalDate start) {
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            WorkCalendar calendar = Calendars.any(random, start);
            Minutes minutes = new Minutes(calendar.hours(), calendar.startOfDay(start));
            for (int j = 0; j < 50; j++) {
                compare(calendar, minutes, random);
            }
        }
    }

    private static void compare(WorkCalendar calendar, Minutes minutes, Random random) {
        int from = random.nextInt(Minutes.COUNT / 2);
        int to = from + random.nextInt(Minutes.COUNT / 2);
        Instant begin = minutes.at(from);
        int work = minutes.between(from, to);

        assertThat(calendar.isWorking(begin)).isEqualTo(minutes.works(from));
        assertThat(calendar.nextWorking(begin)).isEqualTo(minutes.at(minutes.next(from)));
        assertThat(calendar.workingBetween(begin, minutes.at(to)))
                .isEqualTo(Duration.ofMinutes(work));
        assertThat(calendar.plus(begin, new Span.Working(0, 0, 60L * work)))
                .isEqualTo(minutes.at(minutes.done(from, work)));
    }

    /** Slow, and plain enough to be believed. */
    private static final class Minutes {

        static final int COUNT = 60 * 24 * 60;

        private final Instant start;
        private final boolean[] works = new boolean[COUNT];

        Minutes(WorkHours hours, Instant start) {
            this.start = start;
            Set<LocalDate> free = new HashSet<>(hours.off());
            int year = start.atZone(hours.zone()).getYear();
            free.addAll(hours.holidays().in(year));
            free.addAll(hours.holidays().in(year + 1));
            for (int i = 0; i < COUNT; i++) {
                works[i] = works(hours, free, at(i).atZone(hours.zone()));
            }
        }

        private static boolean works(WorkHours hours, Set<LocalDate> free, ZonedDateTime clock) {
            LocalDate date = clock.toLocalDate();
            int minute = clock.getHour() * 60 + clock.getMinute();
            return hours.days().contains(date.getDayOfWeek())
                    && !free.contains(date)
                    && hours.hours().opens() <= minute
                    && minute < hours.hours().closes();
        }

        Instant at(int minute) {
            return start.plusSeconds(60L * minute);
        }

        boolean works(int minute) {
            return works[minute];
        }

        int between(int from, int to) {
            int work = 0;
            for (int i = from; i < to; i++) {
                work += works[i] ? 1 : 0;
            }
            return work;
        }

        int next(int from) {
            int minute = from;
            boolean atEnd = from > 0 && works[from - 1];
            while (!atEnd && !works[minute]) {
                minute++;
            }
            return minute;
        }

        int done(int from, int work) {
            int minute = from;
            for (int left = work; left > 0; minute++) {
                left -= works[minute] ? 1 : 0;
            }
            return minute;
        }
    }
}
