package dev.banksman.bench.micro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.item.Value;
import org.junit.jupiter.api.Test;

/** The expressions are answered, not merely refused quickly. */
class ExpressionBenchmarkTest {

    private final ExpressionBenchmark benchmark = new ExpressionBenchmark();

    @Test
    void each_expression_has_an_answer() {
        assertThat(benchmark.oneComparison()).isEqualTo(Value.of(false));
        assertThat(benchmark.twoFacts()).isEqualTo(Value.of(true));
        assertThat(benchmark.neighbourList()).isEqualTo(Value.of(false));
    }
}
