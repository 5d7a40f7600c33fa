package dev.banksman.policy.acceptancecriteria;

import dev.banksman.testkit.PolicyContract;

final class AcceptanceCriteriaPolicyTest extends PolicyContract {

    AcceptanceCriteriaPolicyTest() {
        super(new AcceptanceCriteriaPolicy());
    }
}
