package dev.banksman.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class TimesTest {

    @Test
    void aPercentileIsWhatThatShareDoesNotExceed() {
        Times times = Times.of(LongStream.rangeClosed(1, 100).map(n -> n * 1_000_000).toArray());

        assertThat(times.millis(0.5)).isEqualTo(50);
        assertThat(times.millis(0.99)).isEqualTo(99);
        assertThat(times.millis(1)).isEqualTo(100);
    }

    @Test
    void nothingHasNoPercentile() {
        assertThat(Times.of(new long[0]).millis(0.5)).isNaN();
    }
}
