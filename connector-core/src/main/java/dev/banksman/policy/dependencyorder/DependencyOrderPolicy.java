package dev.banksman.policy.dependencyorder;

import dev.banksman.graph.Neighbour;
import dev.banksman.item.ItemRef;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import dev.banksman.policy.About;
import dev.banksman.policy.Finding;
import dev.banksman.policy.Kinds;
import dev.banksman.policy.MechanicalPolicy;
import dev.banksman.policy.Observation;
import dev.banksman.policy.Reach;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Situation;
import dev.banksman.policy.Unknowns;
import dev.banksman.policy.Verdict;
import dev.banksman.policy.Words;
import dev.banksman.policy.dependencyorder.DependencyOrderPolicy.Params;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * In progress while an item that blocks it is not done, whichever came first: the work or the link.
 * One finding names every such blocker; it changes when they do.
 */
public final class DependencyOrderPolicy implements MechanicalPolicy<Params> {

    /** This policy has nothing to set. */
    public record Params() {
        public static final Params DEFAULT = new Params();
    }

    private static final String BLOCKERS = "blockers";
    private static final String SEPARATOR = ", ";
    private static final About ABOUT =
            new About(
                    "dependency-order",
                    "work in progress while what blocks it is unfinished",
                    Duration.ZERO,
                    new Kinds.Standard(),
                    true);
    private static final Verdict TO_DO = Verdict.quiet(List.of(category(StatusCategory.TO_DO)));
    private static final Verdict DONE = Verdict.quiet(List.of(category(StatusCategory.DONE)));
    private static final Verdict FREE =
            Verdict.quiet(
                    List.of(
                            category(StatusCategory.IN_PROGRESS),
                            Observation.of(BLOCKERS, List.of(), "none that is not done")));

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
        return Reach.ofBlockers(1);
    }

    @Override
    public List<Reaction> reactions() {
        return List.of(new Reaction.Note());
    }

    @Override
    public Verdict judge(Situation<Params> situation) {
        Value<StatusCategory> category = situation.item().category();
        if (category.is(StatusCategory.TO_DO)) {
            return TO_DO;
        }
        if (category.is(StatusCategory.DONE)) {
            return DONE;
        }
        List<Neighbour> blockers = situation.around().blockers();
        if (blockers.isEmpty()) {
            return FREE;
        }
        return category.isPresent()
                ? begun(situation, blockers)
                : perhapsBegun(situation, blockers);
    }

    private static Verdict begun(Situation<Params> situation, List<Neighbour> blockers) {
        List<Observation> observations = new ArrayList<>(blockers.size() + 1);
        observations.add(category(StatusCategory.IN_PROGRESS));
        List<String> unfinished = new ArrayList<>(0);
        List<String> unknown = new ArrayList<>(0);
        for (Neighbour blocker : blockers) {
            Value<StatusCategory> category = blocker.category();
            observations.add(seen(blocker, category));
            if (!category.isPresent()) {
                unknown.add(Unknowns.category("blocker", blocker));
            } else if (!category.is(StatusCategory.DONE)) {
                unfinished.add(blocker.ref().seenFrom(situation.item().ref()));
            }
        }
        return verdict(situation, observations, unfinished, unknown);
    }

    /** With nothing but unknown blockers left, nobody can say that the order is right again. */
    private static Verdict verdict(
            Situation<Params> situation,
            List<Observation> observations,
            List<String> unfinished,
            List<String> unknown) {
        if (!unfinished.isEmpty()) {
            String named = String.join(SEPARATOR, unfinished);
            Finding finding =
                    Finding.only(situation, observations).stating(Map.of(BLOCKERS, named));
            return Verdict.of(finding).missing(unknown);
        }
        boolean decided = unknown.isEmpty();
        return new Verdict(List.of(), observations, unknown, decided, Optional.empty());
    }

    /** The category matters only where something blocks the item that is not known to be done. */
    private static Verdict perhapsBegun(Situation<Params> situation, List<Neighbour> blockers) {
        List<Observation> observations = blockers.stream().map(b -> seen(b, b.category())).toList();
        boolean free = blockers.stream().allMatch(b -> b.category().is(StatusCategory.DONE));
        return free
                ? Verdict.quiet(observations)
                : Verdict.undecided(observations, Unknowns.category(situation));
    }

    @Override
    public Words words(Finding finding, Situation<Params> situation) {
        List<ItemRef> blockers = blockers(finding);
        String unfinished = blockers.size() == 1 ? " is not done." : " are not done.";
        return new Words(
                "This waits for unfinished work",
                Words.say("It is in progress, and ", Words.all(blockers), unfinished),
                Words.say(
                        "Agree what is enough to go on, put this back until then,"
                                + " or remove the link if it no longer matters."),
                Words.say(
                        Words.all(blockers),
                        blockers.size() == 1 ? " is done" : " are done",
                        ", the link goes, or this is no longer in progress"));
    }

    private static List<ItemRef> blockers(Finding finding) {
        String named = finding.fact(BLOCKERS);
        return Arrays.stream(named.split(SEPARATOR)).map(finding.on()::named).toList();
    }

    private static Observation category(StatusCategory category) {
        return Observation.category(Value.of(category), StatusCategory.IN_PROGRESS);
    }

    private static Observation seen(Neighbour blocker, Value<StatusCategory> category) {
        Object observed = category.map(StatusCategory::words);
        return Observation.of(
                "blocker", List.of(blocker.ref(), observed), StatusCategory.DONE.words());
    }
}
