package dev.banksman.app.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final Captured captured = new Captured();
    private final AtomicLong clock = new AtomicLong(5);

    @Test
    void a_short_run_says_nothing() {
        try (Progress progress = new LineProgress(captured.streams(), clock::get)) {
            progress.begin("reading", Progress.Unit.MEGABYTES);
            pass(Duration.ofSeconds(9));
            progress.at(1 << 20, 2 << 20);
        }

        assertThat(captured.err()).isEmpty();
    }

    @Test
    void a_long_run_says_every_ten_seconds_how_far_it_is() {
        Progress progress = new LineProgress(captured.streams(), clock::get);
        progress.begin("reading", Progress.Unit.MEGABYTES);
        pass(Duration.ofSeconds(10));
        progress.at(12L << 20, 480L << 20);
        pass(Duration.ofSeconds(1));
        progress.at(13L << 20, 480L << 20);
        progress.begin("judging", Progress.Unit.STATES);
        pass(Duration.ofSeconds(9));
        progress.at(1_234_567, -1);

        assertThat(captured.errLines())
                .containsExactly(
                        "banksman: reading: 12 of 480 MB", "banksman: judging: 1,234,567 states");
    }

    @Test
    void what_is_said_in_between_is_said_also_when_quiet() {
        Progress quiet = Progress.on(captured.streams(), true);
        quiet.begin("reading", Progress.Unit.MEGABYTES);
        quiet.at(1, 1);
        quiet.say("a line");

        assertThat(captured.err()).isEqualTo("banksman: a line\n");
    }

    @Test
    void on_a_terminal_a_bar_clears_itself_and_leaves_what_was_said() {
        Captured watched = new Captured(true);
        try (Progress progress = Progress.on(watched.streams(), false)) {
            progress.begin("reading", Progress.Unit.MEGABYTES);
            progress.at(1 << 20, 2 << 20);
            progress.say("a line");
        }

        assertThat(watched.err()).contains("banksman: a line\n");
        assertThat(watched.out()).isEmpty();
    }

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }
}
