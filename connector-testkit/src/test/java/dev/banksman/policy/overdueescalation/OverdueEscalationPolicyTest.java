package dev.banksman.policy.overdueescalation;

import dev.banksman.testkit.PolicyContract;

final class OverdueEscalationPolicyTest extends PolicyContract {

    OverdueEscalationPolicyTest() {
        super(new OverdueEscalationPolicy());
    }
}
