package dev.banksman.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayPlanTest {

    private static final ReplayPlan.Places PLACES =
            new ReplayPlan.Places(Path.of("home"), Path.of("work"));

    @Test
    void goes_through_each_size_once_the_smallest_first() {
        assertThat(plan(List.of(10, 1, 10), 1, 4).copies()).containsExactly(1, 10);
    }

    @Test
    void keeps_each_size_in_a_file_of_its_own() {
        ReplayPlan plan = plan(List.of(1, 10), 1, 4);

        assertThat(plan.history(10)).isEqualTo(Path.of("work", "x10.ndjson"));
        assertThat(plan.history(1)).isNotEqualTo(plan.history(10));
    }

    @Test
    void says_which_option_cannot_be() {
        assertThatThrownBy(() -> plan(List.of(), 1, 4)).hasMessageContaining("--copies");
        assertThatThrownBy(() -> plan(List.of(0), 1, 4)).hasMessageContaining("--copies");
        assertThatThrownBy(() -> plan(List.of(1), 0, 4)).hasMessageContaining("--rounds");
        assertThatThrownBy(() -> plan(List.of(1), 1, -1)).hasMessageContaining("--weeks");
    }

    private static ReplayPlan plan(List<Integer> copies, int rounds, int weeks) {
        return new ReplayPlan(Path.of("history"), copies, rounds, weeks, PLACES);
    }
}
