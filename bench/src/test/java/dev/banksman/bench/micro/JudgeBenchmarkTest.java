package dev.banksman.bench.micro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.plan.FindingEvent;
import org.junit.jupiter.api.Test;

/** What is judged is as quiet and as troubled as the benchmark says. */
class JudgeBenchmarkTest {

    private final JudgeBenchmark benchmark = new JudgeBenchmark();

    @Test
    void nothing_is_found_and_nothing_unknown_where_all_is_well() {
        assertThat(benchmark.quiet().events()).isEmpty();
        assertThat(benchmark.quiet().unknowns()).isEmpty();
    }

    @Test
    void every_policy_finds_something_where_little_is_well() {
        assertThat(benchmark.opening().events())
                .filteredOn(event -> event.type() == FindingEvent.Type.OPENED)
                .extracting(event -> event.stand().rule())
                .contains(
                        "acceptance-criteria",
                        "blocked-status",
                        "blocked-too-long",
                        "deadline-shift",
                        "dependency-at-risk",
                        "dependency-dates",
                        "dependency-order",
                        "overdue-escalation",
                        "owner",
                        "silent-blocker",
                        "unplanned-story");
    }

    @Test
    void what_was_found_before_is_not_found_again() {
        assertThat(benchmark.standing().events()).isEmpty();
        assertThat(benchmark.standing().docket()).isEqualTo(benchmark.opening().docket());
    }
}
