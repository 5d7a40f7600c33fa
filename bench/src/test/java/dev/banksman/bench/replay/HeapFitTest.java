package dev.banksman.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeapFitTest {

    @Test
    void finds_what_an_exact_heap_is_made_of() {
        HeapFit fit =
                HeapFit.of(
                        List.of(
                                sample(0, 0),
                                sample(100, 0),
                                sample(150, 400),
                                sample(90, 1_000),
                                sample(4_000, 9_000)));

        assertThat(fit.fixed()).isCloseTo(5e6, within(1.0));
        assertThat(fit.perLive()).isCloseTo(2_000, within(0.01));
        assertThat(fit.perFinished()).isCloseTo(700, within(0.01));
    }

    @Test
    void tells_what_is_there_beyond_live_items() {
        HeapFit fit = new HeapFit(5e6, 2_000, 700);
        HeapSample peak = sample(4_000, 9_000);

        assertThat(fit.ofLive(peak)).isEqualTo(8e6);
        assertThat(fit.beyondLive(peak)).isEqualTo(5e6 + 9_000 * 700);
    }

    @Test
    void refuses_samples_that_do_not_tell_live_from_finished() {
        assertThatThrownBy(() -> HeapFit.of(List.of(sample(1, 1), sample(2, 2), sample(3, 3))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too few different samples");
    }

    @Test
    void samples_survive_being_written_down() {
        HeapSample sample = new HeapSample(12, 34, 5_678_901_234L);

        assertThat(HeapSample.isOne(sample.line())).isTrue();
        assertThat(HeapSample.parse(sample.line())).isEqualTo(sample);
        assertThat(HeapSample.isOne("cpu=7")).isFalse();
    }

    private static HeapSample sample(long live, long finished) {
        return new HeapSample(live, finished, 5_000_000 + 2_000 * live + 700 * finished);
    }
}
