package dev.banksman.policy.dependencyatrisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.banksman.policy.DueDates.Which;
import dev.banksman.policy.Reach;
import dev.banksman.policy.Said;
import dev.banksman.policy.dependencyatrisk.DependencyAtRiskPolicy.Params;
import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
import dev.banksman.testkit.PolicyContract;
import dev.banksman.testkit.Rules;
import dev.banksman.testkit.World;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DependencyAtRiskPolicyTest extends PolicyContract {

    private final DependencyAtRiskPolicy policy = new DependencyAtRiskPolicy();

    DependencyAtRiskPolicyTest() {
        super(new DependencyAtRiskPolicy());
    }

    private Said said(ItemBuilder blocker) {
        World world = World.of(Rules.of(policy)).with(An.item("PAY-1").blockedBy("PAY-2"), blocker);
        return Said.last(world.drain());
    }

    @Test
    void namesAllSignsInOneSentence() {
        assertThat(said(An.item("PAY-2").due("2026-03-06").blocked()))
                .isEqualTo(
                        new Said(
                                "Something this waits for may come late",
                                "PAY-2 is overdue and blocked.",
                                "Agree a date with its owner, or plan this without it.",
                                "PAY-2 is on track again or done, this is done, or the link goes"));
    }

    @Test
    void withoutAnOwnerThereIsNobodyToAgreeADateWith() {
        Said said = said(An.item("PAY-2").unowned());

        assertThat(said.fact()).isEqualTo("PAY-2 is without an owner.");
        assertThat(said.ask()).isEqualTo("Find it an owner, or plan this without it.");
    }

    @Test
    void aSlipIsSaidAsOne() {
        World world =
                World.of(Rules.of(policy))
                        .with(
                                An.item("PAY-1").blockedBy("PAY-2"),
                                An.item("PAY-2").due("2026-03-20"))
                        .change("PAY-2", item -> item.due("2026-03-27"));

        assertThat(Said.last(world.drain()).fact()).isEqualTo("PAY-2 is put off to a later day.");
    }

    @Test
    void asksForAtLeastOneSignal() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Params(Set.of(), 1, Which.EFFECTIVE))
                .withMessage(
                        "signals is empty: allowed are one or more of"
                                + " overdue, slipped, unowned, blocked");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 11})
    void asksForASensibleDepth(int depth) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Params(EnumSet.of(Signal.OVERDUE), depth, Which.OWN))
                .withMessage("depth is " + depth + ": allowed are 1 to 10");
    }

    @Test
    void looksNoFurtherThanItHasTo() {
        assertThat(policy.reach(Params.DEFAULT)).isEqualTo(Reach.ofBlockers(1).withFamily());
        assertThat(policy.reach(new Params(EnumSet.of(Signal.OVERDUE), 10, Which.OWN)))
                .isEqualTo(Reach.ofBlockers(10));
        assertThat(policy.reach(new Params(EnumSet.of(Signal.UNOWNED), 2, Which.EFFECTIVE)))
                .isEqualTo(Reach.ofBlockers(2));
        assertThat(policy.about().early()).isTrue();
    }
}
