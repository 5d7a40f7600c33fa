package dev.banksman.policy.custom;

import dev.banksman.item.Value;
import dev.banksman.policy.About;
import dev.banksman.policy.Condition;
import dev.banksman.policy.Finding;
import dev.banksman.policy.Kinds;
import dev.banksman.policy.MechanicalPolicy;
import dev.banksman.policy.Observation;
import dev.banksman.policy.Reach;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.RungSpec;
import dev.banksman.policy.Situation;
import dev.banksman.policy.Verdict;
import dev.banksman.policy.Words;
import dev.banksman.policy.custom.CustomPolicy.Params;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A policy of one's own: a condition, and what to say while it holds. */
public final class CustomPolicy implements MechanicalPolicy<Params> {

    /**
     * What the policy is about.
     *
     * @param when an item is found while this holds
     * @param say plain text; its first sentence is the headline
     */
    public record Params(Condition when, String say) {
        public Params {
            if (say.isBlank()) {
                throw new IllegalArgumentException("say is blank: write what people are told");
            }
        }

        /** Finds nothing. */
        public static final Params DEFAULT = new Params(situation -> Value.of(false), "Nothing.");
    }

    private static final About ABOUT =
            new About(
                    "custom",
                    "what a condition of your own describes",
                    Duration.ofMinutes(15),
                    new Kinds.Standard(),
                    true);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Params defaults() {
        return Params.DEFAULT;
    }

    @Override
    public Reach reach(Params params) {
        return params.when().reach();
    }

    @Override
    public Verdict judge(Situation<Params> situation) {
        Condition when = situation.params().when();
        Verdict verdict = verdict(when, situation);
        return when.dependsOnTime() ? verdict.recheckAt(midnight(situation)) : verdict;
    }

    private static Verdict verdict(Condition when, Situation<Params> situation) {
        Value<Boolean> answer = when.test(situation);
        List<Observation> seen = List.of(Observation.of("when", when.toString(), answer));
        return switch (answer) {
            case Value.Present<Boolean>(Boolean holds) ->
                    holds ? Verdict.of(Finding.only(situation, seen)) : Verdict.quiet(seen);
            case Value.Empty<Boolean> _ -> Verdict.quiet(seen);
            case Value.Unknown<Boolean>(String reason) -> Verdict.undecided(seen, reason);
        };
    }

    private static Instant midnight(Situation<Params> situation) {
        return situation.calendar().endOfDay(situation.calendar().dateOf(situation.now()));
    }

    @Override
    public Words words(Finding finding, Situation<Params> situation) {
        Sentences say = Sentences.of(situation.params().say());
        return new Words(
                say.first(),
                Words.say("This is a rule of your own."),
                say.rest().isEmpty() ? List.of() : Words.say(say.rest()),
                Words.say("the rule's condition no longer holds"));
    }

    @Override
    public List<Reaction> reactions() {
        return List.of(new Reaction.Note());
    }

    @Override
    public List<RungSpec<Reaction>> rungs() {
        return List.of();
    }
}
