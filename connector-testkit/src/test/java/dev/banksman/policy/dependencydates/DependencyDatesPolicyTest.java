package dev.banksman.policy.dependencydates;

import dev.banksman.testkit.PolicyContract;

final class DependencyDatesPolicyTest extends PolicyContract {

    DependencyDatesPolicyTest() {
        super(new DependencyDatesPolicy());
    }
}
