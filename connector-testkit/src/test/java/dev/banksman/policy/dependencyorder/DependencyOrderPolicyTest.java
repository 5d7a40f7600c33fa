package dev.banksman.policy.dependencyorder;

import dev.banksman.testkit.PolicyContract;

final class DependencyOrderPolicyTest extends PolicyContract {

    DependencyOrderPolicyTest() {
        super(new DependencyOrderPolicy());
    }
}
