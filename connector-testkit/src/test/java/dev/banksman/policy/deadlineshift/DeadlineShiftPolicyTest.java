package dev.banksman.policy.deadlineshift;

import dev.banksman.testkit.PolicyContract;

final class DeadlineShiftPolicyTest extends PolicyContract {

    DeadlineShiftPolicyTest() {
        super(new DeadlineShiftPolicy());
    }
}
