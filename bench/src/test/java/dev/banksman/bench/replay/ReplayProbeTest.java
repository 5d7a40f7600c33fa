package dev.banksman.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In a JVM of its own, as the bench runs it, over the invented history that is shipped. */
@Timeout(120)
class ReplayProbeTest {

    private static final Path EXAMPLE = Path.of("..", "examples", "history.ndjson");

    @Test
    void counts_all_that_a_history_tells() throws Exception {
        TimeFigures figures = TimeFigures.parse(probe(ReplayProbe.TIME, EXAMPLE));

        assertThat(figures.items()).isEqualTo(Files.readAllLines(EXAMPLE).size());
        assertThat(figures.changes()).isPositive();
        assertThat(figures.states()).isGreaterThanOrEqualTo(figures.items() + figures.changes());
        assertThat(figures.told()).isPositive();
        assertThat(figures.cpuNanos()).isPositive();
        assertThat(figures.wallNanos()).isPositive();
    }

    @Test
    void looks_at_the_heap_from_before_the_first_item_on() throws Exception {
        List<HeapSample> samples =
                probe(ReplayProbe.HEAP, EXAMPLE).stream()
                        .filter(HeapSample::isOne)
                        .map(HeapSample::parse)
                        .toList();

        assertThat(samples).hasSizeGreaterThan(10);
        assertThat(samples.getFirst().live()).isZero();
        assertThat(samples.getLast().live() + samples.getLast().finished())
                .isPositive()
                .isLessThanOrEqualTo(Files.readAllLines(EXAMPLE).size());
        assertThat(samples).allSatisfy(sample -> assertThat(sample.bytes()).isPositive());
    }

    @Test
    void a_run_that_failed_gives_no_figures() {
        Path missing = Path.of("no such history");

        assertThatThrownBy(() -> probe(ReplayProbe.TIME, missing))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ReplayProbe ended with exit code 1");
    }

    private static List<String> probe(String what, Path history) throws Exception {
        return ChildJvm.likeThis().run(ReplayProbe.class, List.of(what, history.toString()));
    }
}
