package dev.banksman.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeFiguresTest {

    private static final TimeFigures FIGURES =
            new TimeFigures(
                    150_000, 300_000, 30_000, 500, 4_000_000_000L, 5_000_000_000L, 70, 8, 9);

    @Test
    void survive_being_written_down_among_other_lines() {
        List<String> lines = new ArrayList<>(List.of("a warning of somebody"));
        lines.addAll(FIGURES.lines());

        assertThat(TimeFigures.parse(lines)).isEqualTo(FIGURES);
    }

    @Test
    void speed_counts_the_time_of_all_cores() {
        assertThat(FIGURES.wallSeconds()).isEqualTo(4.0);
        assertThat(FIGURES.changesPerCoreSecond()).isEqualTo(30_000);
    }

    @Test
    void a_missing_figure_is_never_made_up() {
        List<String> lines = FIGURES.lines().stream().filter(l -> !l.startsWith("cpu")).toList();

        assertThatThrownBy(() -> TimeFigures.parse(lines))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no value of cpu was measured");
    }
}
