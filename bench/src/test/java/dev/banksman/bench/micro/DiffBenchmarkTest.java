package dev.banksman.bench.micro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.diff.Change;
import org.junit.jupiter.api.Test;

/** What is measured is what the benchmark says it is. */
class DiffBenchmarkTest {

    private final DiffBenchmark benchmark = new DiffBenchmark();

    @Test
    void nothing_differs_where_nothing_changed() {
        assertThat(benchmark.nothingChanged()).isEmpty();
        assertThat(benchmark.nothingChangedReadAnew()).isEmpty();
    }

    @Test
    void one_field_differs_where_one_changed() {
        assertThat(benchmark.oneFieldChanged()).singleElement().isInstanceOf(Change.DueMoved.class);
        assertThat(benchmark.oneFieldChangedReadAnew()).isEqualTo(benchmark.oneFieldChanged());
    }
}
