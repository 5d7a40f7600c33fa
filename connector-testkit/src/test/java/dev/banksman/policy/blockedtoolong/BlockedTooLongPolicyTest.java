package dev.banksman.policy.blockedtoolong;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.testkit.An;
import dev.banksman.testkit.Plain;
import dev.banksman.testkit.PolicyContract;
import dev.banksman.testkit.Rules;
import dev.banksman.testkit.Times;
import dev.banksman.testkit.World;
import org.junit.jupiter.api.Test;

final class BlockedTooLongPolicyTest extends PolicyContract {

    BlockedTooLongPolicyTest() {
        super(new BlockedTooLongPolicy());
    }

    @Test
    void saysSinceWhenAndCountsFromThere() {
        World world =
                World.of(Rules.of(new BlockedTooLongPolicy()))
                        .with(An.item("OPS-1").inProgress())
                        .tickTo(Times.at("2026-03-09 12:00"))
                        .change("OPS-1", item -> item.blocked())
                        .tickTo(Times.at("2026-03-12 12:00"));

        assertThat(Plain.text(world.drain().getFirst().words().fact()))
                .isEqualTo("Blocked since 2026-03-09 12:00, longer than agreed.");
        assertThat(world.standing())
                .singleElement()
                .satisfies(
                        stand ->
                                assertThat(stand.finding().anchor())
                                        .contains(Times.at("2026-03-09 12:00")));
    }
}
