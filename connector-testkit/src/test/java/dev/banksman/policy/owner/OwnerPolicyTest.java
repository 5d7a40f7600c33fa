package dev.banksman.policy.owner;

import dev.banksman.testkit.PolicyContract;

final class OwnerPolicyTest extends PolicyContract {

    OwnerPolicyTest() {
        super(new OwnerPolicy());
    }
}
