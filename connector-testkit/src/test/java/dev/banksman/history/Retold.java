package dev.banksman.history;

import dev.banksman.effect.Effect;
import dev.banksman.item.ItemRef;
import dev.banksman.ladder.Ladder;
import dev.banksman.plan.Plan;
import dev.banksman.plan.Quietness;
import dev.banksman.plan.Reactions;
import dev.banksman.plan.Rule;
import dev.banksman.plan.Terms;
import dev.banksman.policy.MechanicalPolicy;
import dev.banksman.policy.Mode;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Scope;
import dev.banksman.testkit.Story;
import dev.banksman.testkit.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a replay told and would have written, in words that a test can compare. */
final class Retold implements ReplayListener {

    final List<String> lines = new ArrayList<>();
    final List<String> writes = new ArrayList<>();
    final List<String> circles = new ArrayList<>();
    final List<String> whys = new ArrayList<>();

    static Retold of(Story story, Window window, Quietness quietness, Rule<?>... rules) {
        Retold retold = new Retold();
        try (Chronicle chronicle = story.chronicle()) {
            new Replay(List.of(rules), quietness, window).run(chronicle, retold);
        }
        return retold;
    }

    static Retold of(Story story, Rule<?>... rules) {
        return of(story, Window.ALL, Quietness.STANDARD, rules);
    }

    /** A rule in a mode, with a grace, that does these things at opening. */
    static <P extends Record> Rule<P> rule(
            MechanicalPolicy<P> policy, Mode mode, Duration grace, Reaction... reactions) {
        return new Rule.Mechanical<>(
                new Terms<>(
                        policy.id(),
                        policy.defaults(),
                        mode,
                        Scope.of(policy.about().kinds()),
                        grace,
                        Times.OFFICE),
                policy,
                new Reactions<>(List.of(reactions), Ladder.none()));
    }

    @Override
    public void told(Told told) {
        told.event().stand().finding().why().stream()
                .filter(observation -> observation.name().equals("owner"))
                .map(observation -> observation.observed().getClass().getSimpleName())
                .forEach(seen -> whys.add(told.event().type().word() + " " + seen));
        String held =
                told.intentions().stream()
                        .map(
                                i ->
                                        i.effect()
                                                + i.held().stream()
                                                        .map(h -> "!" + h.reason().word())
                                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining(" "));
        lines.add(
                (Times.text(told.event().at())
                                + " "
                                + told.event().stand().finding().on().id()
                                + " "
                                + told.event().stand().rule()
                                + " "
                                + told.event().type().word()
                                + " "
                                + held)
                        .strip());
    }

    @Override
    public void wrote(Instant at, Plan.Write write) {
        writes.add(Times.text(at) + " " + write.effect().item().id() + " " + kind(write.effect()));
    }

    @Override
    public void circle(List<ItemRef> items) {
        circles.add(items.stream().map(ItemRef::id).toList().toString());
    }

    private static String kind(Effect effect) {
        return effect instanceof Effect.WriteNote note
                ? note.action().word()
                : effect.getClass().getSimpleName();
    }
}
