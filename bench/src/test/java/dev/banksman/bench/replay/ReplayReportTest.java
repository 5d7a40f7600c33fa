package dev.banksman.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayReportTest {

    private static final long MIB = 1 << 20;

    private final ReplayReport report =
            new ReplayReport(
                    List.of(
                            new SizeResult(
                                    1,
                                    List.of(figures(1, 1.0), figures(1, 1.2), figures(1, 0.9)),
                                    List.of(heap(0, 0), heap(100, 50), heap(40, 900))),
                            new SizeResult(
                                    10,
                                    List.of(figures(10, 8.0), figures(10, 9.0), figures(10, 7.0)),
                                    List.of(heap(0, 0), heap(1_000, 400), heap(900, 9_000)))));

    @Test
    void times_are_medians_and_grow_from_size_to_size() {
        assertThat(report.times())
                .endsWith(
                        "| 1 | 15,000 | 20,000 | 3,000 | 2.00 | 1.00 | 66.7 | 15,000 | 1.33 | |",
                        "| 10 | 150,000 | 200,000 | 30,000 | 20.00 | 8.00 | 53.3 | 18,750 | 1.29"
                                + " | 10.0 / 8.0 |");
    }

    @Test
    void the_heap_is_shown_at_its_peak_and_parted() {
        assertThat(report.heap())
                .endsWith(
                        "| 1 | 40 | 900 | 13 | 12 | 8 | 20,972 | 5,243 |",
                        "| 10 | 900 | 9,000 | 71 | 53 | 8 | 20,972 | 5,243 |");
    }

    private static TimeFigures figures(int copies, double cpuSeconds) {
        return new TimeFigures(
                15_000L * copies,
                20_000L * copies,
                3_000L * copies,
                7,
                copies * 2_000_000_000L,
                (long) (cpuSeconds * 1e9),
                500,
                30 * MIB,
                20 * MIB);
    }

    /** 8 MiB, and a fiftieth of one for each live item, a two hundredth for each finished. */
    private static HeapSample heap(long live, long finished) {
        return new HeapSample(live, finished, 8 * MIB + live * MIB / 50 + finished * MIB / 200);
    }
}
