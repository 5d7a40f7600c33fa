package dev.banksman.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedCalendarTest {

    @Test
    void threads_that_warm_up_a_calendar_together_all_get_the_same_answers() throws Exception {
        List<Instant> alone = answers(Calendars.office());
        WorkCalendar shared = Calendars.office();
        List<Callable<List<Instant>>> askers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            askers.add(() -> answers(shared));
        }

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<List<Instant>> answers : threads.invokeAll(askers)) {
                assertThat(answers.get()).isEqualTo(alone);
            }
        }
    }

    private static List<Instant> answers(WorkCalendar calendar) {
        Span span = Span.parse("10d");
        return IntStream.range(1900, 2150)
                .mapToObj(year -> Instant.parse(year + "-06-01T12:34:56.789Z"))
                .map(instant -> calendar.plus(instant, span))
                .toList();
    }
}
