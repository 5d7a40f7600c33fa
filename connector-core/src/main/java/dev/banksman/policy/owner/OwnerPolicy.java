package dev.banksman.policy.owner;

import dev.banksman.item.Person;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.policy.About;
import dev.banksman.policy.Finding;
import dev.banksman.policy.Kinds;
import dev.banksman.policy.MechanicalPolicy;
import dev.banksman.policy.Observation;
import dev.banksman.policy.Progress;
import dev.banksman.policy.Reach;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Situation;
import dev.banksman.policy.Verdict;
import dev.banksman.policy.Words;
import dev.banksman.policy.owner.OwnerPolicy.Params;
import java.time.Duration;
import java.util.List;

/** Work in progress has an owner: somebody who is asked when it matters. */
public final class OwnerPolicy implements MechanicalPolicy<Params> {

    /** This policy has nothing to set. */
    public record Params() {
        public static final Params DEFAULT = new Params();
    }

    private static final About ABOUT =
            new About(
                    "owner",
                    "work in progress without an owner",
                    Duration.ofHours(1),
                    new Kinds.Standard(),
                    true);
    private static final List<Observation> UNOWNED =
            List.of(Progress.UNDER_WAY, Observation.of("owner", Value.empty(), "a person"));

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
        return Reach.SELF;
    }

    @Override
    public Verdict judge(Situation<Params> situation) {
        WorkItem item = situation.item();
        if (!item.in(StatusCategory.IN_PROGRESS)) {
            return Progress.notUnderWay(item.category());
        }
        return switch (item.owner()) {
            case Value.Present<Person> _ -> Verdict.quiet(seen(item.owner()));
            case Value.Empty<Person> _ -> Verdict.of(Finding.only(situation, UNOWNED));
            case Value.Unknown<Person>(String reason) ->
                    Verdict.undecided(seen(item.owner()), "owner: " + reason);
        };
    }

    private static List<Observation> seen(Value<Person> owner) {
        return List.of(Progress.UNDER_WAY, Observation.of("owner", owner, "a person"));
    }

    @Override
    public Words words(Finding finding, Situation<Params> situation) {
        return new Words(
                "Who has this?",
                Words.say(
                        "Work is in progress and nobody is named as owner,"
                                + " so a question about it reaches no one."),
                Words.say("Assign it to whoever works on it, or move it back until somebody does."),
                Words.say("an owner is named or the work is no longer in progress"));
    }

    @Override
    public List<Reaction> reactions() {
        return List.of(new Reaction.Note());
    }
}
