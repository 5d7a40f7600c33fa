package dev.banksman.policy.blockedstatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.banksman.item.Value;
import dev.banksman.policy.Words;
import dev.banksman.policy.blockedstatus.BlockedStatusPolicy.Params;
import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
import dev.banksman.testkit.Plain;
import dev.banksman.testkit.PolicyContract;
import dev.banksman.testkit.Rules;
import dev.banksman.testkit.World;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class BlockedStatusPolicyTest extends PolicyContract {

    private static final ItemBuilder BLOCKED =
            An.item("OPS-1").inProgress().blockedWithoutAWord().field("Blocked", Value.empty());

    BlockedStatusPolicyTest() {
        super(new BlockedStatusPolicy());
    }

    @Test
    void asksForWhatIsMissingAndNothingElse() {
        assertThat(Plain.text(words(BLOCKED, Require.REASON).fact()))
                .isEqualTo(
                        "Blocked since 2026-03-09 09:00 without a reason, so nobody knows how to"
                                + " help.");
        assertThat(Plain.text(words(BLOCKED, Require.REASON).clears()))
                .isEqualTo("a reason is given, or the item is no longer blocked");
        assertThat(Plain.text(words(BLOCKED, Require.UNBLOCKER).ask()))
                .isEqualTo("Name somebody who can unblock it, or link the item that it waits for.");
        assertThat(Plain.text(words(BLOCKED, Require.REASON, Require.UNBLOCKER).clears()))
                .isEqualTo("both are given, or the item is no longer blocked");
    }

    @Test
    void asksForAnUnansweredFieldByItsName() {
        Params strict = new Params(EnumSet.of(Require.REASON), Set.of("Blocked"));

        Words words = words(BLOCKED.notBlocked(), strict);

        assertThat(words.headline()).isEqualTo("Is this blocked?");
        assertThat(Plain.text(words.fact())).contains("Blocked is not answered");
    }

    @Test
    void countsFromTheMomentOfBecomingBlocked() {
        World world = World.of(Rules.of(new BlockedStatusPolicy())).with(BLOCKED);

        assertThat(world.standing())
                .singleElement()
                .satisfies(stand -> assertThat(stand.finding().anchor()).contains(world.now()));
    }

    @Test
    void refusesToAskForNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Params(Set.of(), Set.of()))
                .withMessageContaining("require")
                .withMessageContaining("reason and unblocker");
    }

    @Test
    void refusesStrictWithoutTheNameOfAField() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Params(EnumSet.of(Require.REASON), Set.of("true")))
                .withMessageContaining("strict: true is given")
                .withMessageContaining("[Blocked]");
    }

    private static Words words(ItemBuilder item, Require... require) {
        return words(item, new Params(Set.of(require), Set.of()));
    }

    private static Words words(ItemBuilder item, Params params) {
        World world = World.of(Rules.of(new BlockedStatusPolicy(), params)).with(item);
        return world.drain().getFirst().words();
    }
}
