package dev.banksman.bench.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.policies.Policies;
import dev.banksman.policy.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchPoliciesTest {

    @Test
    void holds_every_built_in_policy_and_one_in_cel() {
        List<String> builtIn = Policies.all().stream().map(Policy::id).toList();

        assertThat(BenchPolicies.load().rules())
                .extracting(rule -> rule.id())
                .containsAll(builtIn)
                .contains("unplanned-story")
                .hasSize(builtIn.size() + 1);
    }
}
