package dev.banksman.policy.dependencydates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.policy.DueDates.Which;
import dev.banksman.policy.Reach;
import dev.banksman.policy.Said;
import dev.banksman.policy.dependencydates.DependencyDatesPolicy.Params;
import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
import dev.banksman.testkit.PolicyContract;
import dev.banksman.testkit.Rules;
import dev.banksman.testkit.World;
import org.junit.jupiter.api.Test;

final class DependencyDatesPolicyTest extends PolicyContract {

    private final DependencyDatesPolicy policy = new DependencyDatesPolicy();

    DependencyDatesPolicyTest() {
        super(new DependencyDatesPolicy());
    }

    private Said said(ItemBuilder item) {
        World world =
                World.of(Rules.of(policy))
                        .with(item.blockedBy("PAY-2"), An.item("PAY-2").due("2026-03-23"));
        return Said.last(world.drain());
    }

    @Test
    void namesTheDatesInConflictAndNoOthers() {
        ItemBuilder item = An.item("PAY-1");

        assertThat(said(item.due("2026-03-20")).fact())
                .isEqualTo("PAY-2 is due 2026-03-23; this is due 2026-03-20.");
        assertThat(said(item.start("2026-03-16").due("2026-03-31")).fact())
                .isEqualTo("PAY-2 is due 2026-03-23; this starts 2026-03-16.");
        assertThat(said(item.start("2026-03-16").due("2026-03-20")).fact())
                .isEqualTo(
                        "PAY-2 is due 2026-03-23; this starts 2026-03-16 and is due 2026-03-20.");
    }

    @Test
    void saysHowItCloses() {
        assertThat(said(An.item("PAY-1").due("2026-03-20")))
                .isEqualTo(
                        new Said(
                                "These dates cannot both hold",
                                "PAY-2 is due 2026-03-23; this is due 2026-03-20.",
                                "Agree a date with its owner, plan this later,"
                                        + " or remove the link if it no longer matters.",
                                "the dates fit, PAY-2 or this is done, or the link goes"));
    }

    @Test
    void looksAtFamiliesOnlyWhereAParentsDateCounts() {
        assertThat(policy.reach(new Params(Which.EFFECTIVE)))
                .isEqualTo(Reach.ofBlockers(1).withFamily());
        assertThat(policy.reach(new Params(Which.OWN))).isEqualTo(Reach.ofBlockers(1));
        assertThat(policy.about().early()).isTrue();
    }
}
