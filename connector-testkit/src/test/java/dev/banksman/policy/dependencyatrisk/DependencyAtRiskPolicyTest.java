package dev.banksman.policy.dependencyatrisk;

import dev.banksman.testkit.PolicyContract;

final class DependencyAtRiskPolicyTest extends PolicyContract {

    DependencyAtRiskPolicyTest() {
        super(new DependencyAtRiskPolicy());
    }
}
