package dev.banksman.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.item.Value;
import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Rule;
import dev.banksman.plan.Stand;
import dev.banksman.plan.Terms;
import dev.banksman.policy.Condition;
import dev.banksman.policy.Kinds;
import dev.banksman.policy.Mode;
import dev.banksman.policy.Reach;
import dev.banksman.policy.Scope;
import dev.banksman.policy.Situation;
import dev.banksman.testkit.An;
import dev.banksman.testkit.Heard;
import dev.banksman.testkit.ItemBuilder;
import dev.banksman.testkit.Rules;
import dev.banksman.testkit.Times;
import dev.banksman.testkit.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From verdicts to the life of findings. */
final class JudgeTest {

    private static final ItemBuilder QUIET = An.item("PAY-1").titled("nothing");
    private static final Rule<?> RULE = Rules.of(Scripted.POLICY);

    private final World world = World.of(RULE).with(QUIET);

    @Test
    void aFindingOpensIsUpdatedAndIsResolved() {
        title("a=1");
        title("a=1 and more words");
        title("a=2");
        title("nothing");

        assertThat(told(world))
                .containsExactly("opened a {is=1}", "updated a {is=2}", "resolved a {is=2}");
    }

    @Test
    void findingsOfOneItemLiveTheirOwnLives() {
        title("a=1 b=1");
        title("b=2 c=1");

        assertThat(told(world))
                .containsExactlyInAnyOrder(
                        "opened a {is=1}",
                        "opened b {is=1}",
                        "updated b {is=2}",
                        "opened c {is=1}",
                        "resolved a {is=1}");
        assertThat(world.standing()).extracting(s -> s.finding().key()).containsExactly("b", "c");
    }

    @Test
    void whatCanNoLongerBeToldIsWithdrawn() {
        title("a=1");
        title("?");

        assertThat(told(world)).containsExactly("opened a {is=1}", "withdrawn a {is=1}");
        assertThat(world.unknowns()).containsExactly("PAY-1: the title is a riddle");
    }

    @Test
    void whatComesBackOpensAnew() {
        title("a=1");
        title("nothing");
        world.tick(Duration.ofHours(2));
        title("a=1");

        assertThat(world.standing())
                .singleElement()
                .satisfies(stand -> assertThat(stand.openedAt()).isEqualTo(world.now()));
    }

    @Test
    void aStandingFindingKeepsItsOpening() {
        title("a=1");
        world.tick(Duration.ofHours(2));
        title("a=2");

        assertThat(world.standing())
                .singleElement()
                .satisfies(stand -> assertThat(stand.openedAt()).isEqualTo(Times.START));
    }

    @Test
    void timeAloneEndsAFindingAndSaysSo() {
        title("@a=1");
        world.tick(Duration.ofDays(1));

        List<FindingEvent> events = world.drain();
        assertThat(events).extracting(FindingEvent::byTime).containsExactly(false, true);
        assertThat(events.getLast().at()).isEqualTo(Times.START.plus(Duration.ofHours(1)));
    }

    @Test
    void whoLeavesTheScopeIsWithdrawn() {
        title("a=1");
        world.change("PAY-1", item -> item.kind("Epic").kind(epic()));

        assertThat(told(world)).containsExactly("opened a {is=1}", "withdrawn a {is=1}");
    }

    @Test
    void aScopeThatCannotBeToldWithdrawsAndIsCounted() {
        Condition client = situation -> situation.item().traits().clientExposed();
        World scoped =
                World.of(scoped(client)).with(QUIET.titled("a=1").clientExposed(Value.of(true)));
        scoped.change("PAY-1", item -> item.clientExposed(Value.unknown("not mapped")));

        assertThat(told(scoped)).containsExactly("opened a {is=1}", "withdrawn a {is=1}");
        assertThat(scoped.unknowns()).containsExactly("PAY-1: not mapped");
    }

    @Test
    void aScopeOfTimeIsLookedAtEachDay() {
        World scoped = World.of(scoped(new FromTomorrow())).with(QUIET.titled("a=1"));
        scoped.tick(Duration.ofDays(2));

        assertThat(scoped.heard())
                .extracting(Heard::toString)
                .containsExactly("2026-03-10 00:00 scripted opened PAY-1/a {is=1}");
    }

    @Test
    void whatIsSoAtTheSwitchOnIsBaselineAndItsRungsPassWithoutAWord() {
        World old =
                World.of(Rules.of(Scripted.POLICY.climbing("1d", "2d")))
                        .beginning(Times.at("2026-03-02 09:00"))
                        .switchedOnWith(QUIET.titled("a=1"));
        old.tickTo(Times.at("2026-03-04 12:00"));

        assertThat(old.standing()).extracting(Stand::baseline).containsExactly(true);
        assertThat(told(old))
                .containsExactly("opened a {is=1}", "rung 1 a {is=1}", "rung 2 a {is=1}");
    }

    @Test
    void aRuleThatIsOffIsNotJudged() {
        World off = World.of(in(Mode.OFF)).with(QUIET.titled("a=1"));

        assertThat(off.heard()).isEmpty();
        assertThat(World.of(in(Mode.SHADOW)).with(QUIET.titled("a=1")).heard()).hasSize(1);
    }

    @Test
    void eachRuleHasFindingsOfItsOwn() {
        Rule<?> twin = Rules.of(new Scripted("twin", Reach.SELF, List.of()));
        World both = World.of(RULE, twin).with(QUIET.titled("a=1"));

        assertThat(both.standing())
                .extracting(Stand::rule)
                .containsExactlyInAnyOrder("scripted", "twin");
    }

    @Test
    void theReachIsThatOfAllRulesTogether() {
        Rule<?> blockers = Rules.of(new Scripted("blockers", Reach.ofBlockers(3), List.of()));
        Rule<?> family = Rules.of(new Scripted("family", Reach.SELF.withFamily(), List.of()));

        assertThat(new Judge(List.of(RULE, blockers, family)).reach())
                .isEqualTo(new Reach(3, 0, true));
        assertThat(new Judge(List.of()).reach()).isEqualTo(Reach.SELF);
    }

    private void title(String title) {
        world.change("PAY-1", item -> item.titled(title));
    }

    private static dev.banksman.item.Kind epic() {
        return new dev.banksman.item.Kind("Epic", dev.banksman.item.Kind.Level.EPIC);
    }

    private static List<String> told(World world) {
        return world.heard().stream()
                .map(heard -> heard.what() + " " + heard.key() + " " + heard.facts())
                .toList();
    }

    private static Rule<?> scoped(Condition when) {
        return rule(Mode.ADVISE, new Scope(Set.of(), new Kinds.Standard(), Optional.of(when)));
    }

    private static Rule<?> in(Mode mode) {
        return rule(mode, Scope.of(new Kinds.Standard()));
    }

    private static Rule<?> rule(Mode mode, Scope scope) {
        Rule.Mechanical<Scripted.Params> rule =
                (Rule.Mechanical<Scripted.Params>) Rules.of(Scripted.POLICY);
        Terms<Scripted.Params> terms =
                new Terms<>(
                        "scripted",
                        new Scripted.Params(),
                        mode,
                        scope,
                        Duration.ZERO,
                        Times.OFFICE);
        return new Rule.Mechanical<>(terms, rule.policy(), rule.reactions());
    }

    private static final class FromTomorrow implements Condition {
        @Override
        public Value<Boolean> test(Situation<?> situation) {
            return Value.of(situation.now().isAfter(Times.at("2026-03-09 23:59")));
        }

        @Override
        public boolean dependsOnTime() {
            return true;
        }
    }
}
