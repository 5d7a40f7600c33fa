package dev.banksman.policies;

import dev.banksman.policy.Policy;
import dev.banksman.policy.acceptancecriteria.AcceptanceCriteriaPolicy;
import dev.banksman.policy.blockedstatus.BlockedStatusPolicy;
import dev.banksman.policy.blockedtoolong.BlockedTooLongPolicy;
import dev.banksman.policy.deadlineshift.DeadlineShiftPolicy;
import dev.banksman.policy.dependencyatrisk.DependencyAtRiskPolicy;
import dev.banksman.policy.dependencydates.DependencyDatesPolicy;
import dev.banksman.policy.dependencyorder.DependencyOrderPolicy;
import dev.banksman.policy.overdueescalation.OverdueEscalationPolicy;
import dev.banksman.policy.owner.OwnerPolicy;
import dev.banksman.policy.silentblocker.SilentBlockerPolicy;
import java.util.List;

/** The built-in policies. A new one is a line here, and the completeness test asks for the rest. */
public final class Policies {

    private Policies() {}

    /** All of them, by id in alphabetical order; each call makes new ones. */
    public static List<Policy<?>> all() {
        return List.of(
                new AcceptanceCriteriaPolicy(),
                new BlockedStatusPolicy(),
                new BlockedTooLongPolicy(),
                new DeadlineShiftPolicy(),
                new DependencyAtRiskPolicy(),
                new DependencyDatesPolicy(),
                new DependencyOrderPolicy(),
                new OverdueEscalationPolicy(),
                new OwnerPolicy(),
                new SilentBlockerPolicy());
    }
}
