package dev.banksman.config;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.config.LadderForm.Choice;
import dev.banksman.config.LadderForm.Step;
import dev.banksman.config.form.Spot;
import dev.banksman.config.form.Written;
import dev.banksman.expression.Compiled;
import dev.banksman.expression.Expressions;
import dev.banksman.expression.Origin;
import dev.banksman.ladder.Ladder;
import dev.banksman.ladder.Rung;
import dev.banksman.policy.Condition;
import dev.banksman.policy.Policy;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.RungSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the ladder that a policy climbs. */
final class Ladders {

    private final Map<String, List<Step>> named = new HashMap<>();
    private final Expressions expressions;

    Ladders(List<Layer> layers, Expressions expressions) {
        this.expressions = expressions;
        for (Layer layer : layers) {
            layer.get(FileForm.LADDERS)
                    .ifPresent(all -> all.forEach((name, steps) -> named.put(name, steps.value())));
        }
    }

    /** Reports named ladders that do not ascend, used or not. */
    void check(WorkCalendar calendar) {
        named.values().forEach(steps -> ascending(steps, calendar));
    }

    /** What the file says, or else what comes with the policy. */
    Ladder<Reaction> of(Optional<Written<Choice>> choice, Policy<?> policy, WorkCalendar calendar) {
        if (choice.isEmpty()) {
            return new Ladder<>(policy.rungs().stream().map(this::rung).toList());
        }
        List<Step> steps =
                switch (choice.get().value()) {
                    case Choice.Here(List<Step> here) -> here;
                    case Choice.Named(String name) -> byName(name, choice.get().at());
                };
        ascending(steps, calendar);
        return new Ladder<>(steps.stream().flatMap(step -> rung(step).stream()).toList());
    }

    private List<Step> byName(String name, Spot spot) {
        List<Step> steps = named.get(name);
        if (steps == null) {
            spot.problem(
                    "unknown ladder \"" + name + "\"",
                    name,
                    named.keySet().stream().sorted().toList());
            return List.of();
        }
        return steps;
    }

    private static void ascending(List<Step> steps, WorkCalendar calendar) {
        Optional<Duration> before = Optional.empty();
        for (Step step : steps) {
            if (step.after().isEmpty()) {
                continue;
            }
            Duration after = calendar.length(step.after().get().value());
            if (before.isPresent() && after.compareTo(before.get()) <= 0) {
                step.after().get().at().problem("comes no later than the rung before it");
            }
            before = Optional.of(after);
        }
    }

    private static Optional<Rung<Reaction>> rung(Step step) {
        List<Reaction> reactions = step.reactions().stream().map(Written::value).toList();
        return step.after().map(after -> new Rung<>(after.value(), step.when(), reactions));
    }

    private Rung<Reaction> rung(RungSpec<? extends Reaction> spec) {
        return new Rung<>(
                spec.after(), spec.when().map(this::condition), new ArrayList<>(spec.reactions()));
    }

    private Condition condition(String text) {
        return switch (expressions.compile(text, Origin.START)) {
            case Compiled.Right(Condition condition) -> condition;
            case Compiled.Wrong(var problems) ->
                    throw new IllegalStateException("a built-in rung: " + problems);
        };
    }
}
