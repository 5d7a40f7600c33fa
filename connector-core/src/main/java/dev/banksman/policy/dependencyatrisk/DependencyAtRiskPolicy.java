package dev.banksman.policy.dependencyatrisk;

import dev.banksman.graph.Neighbour;
import dev.banksman.item.ItemRef;
import dev.banksman.item.StatusCategory;
import dev.banksman.policy.About;
import dev.banksman.policy.DueDates;
import dev.banksman.policy.Finding;
import dev.banksman.policy.Kinds;
import dev.banksman.policy.MechanicalPolicy;
import dev.banksman.policy.Observation;
import dev.banksman.policy.Reach;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Recipient;
import dev.banksman.policy.Situation;
import dev.banksman.policy.Unknowns;
import dev.banksman.policy.Verdict;
import dev.banksman.policy.Words;
import dev.banksman.policy.dependencyatrisk.DependencyAtRiskPolicy.Params;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Something that an unfinished item waits for is overdue, was put off, has no owner or is itself
 * blocked. One finding for each such blocker; it changes when the signs do.
 */
public final class DependencyAtRiskPolicy implements MechanicalPolicy<Params> {

    /**
     * What to look for, and how far.
     *
     * @param signals the signs to look for; at least one
     * @param depth over how many links; 1 to 10
     * @param due which dates count as a blocker's due date
     */
    public record Params(Set<Signal> signals, int depth, DueDates.Which due) {
        public static final Params DEFAULT =
                new Params(EnumSet.allOf(Signal.class), 1, DueDates.Which.EFFECTIVE);

        private static final int DEEPEST = 10;

        public Params {
            if (signals.isEmpty()) {
                throw new IllegalArgumentException(
                        "signals is empty: allowed are one or more of "
                                + String.join(", ", words()));
            }
            if (depth < 1 || depth > DEEPEST) {
                throw new IllegalArgumentException(
                        "depth is " + depth + ": allowed are 1 to " + DEEPEST);
            }
            signals = Collections.unmodifiableSet(EnumSet.copyOf(signals));
        }

        private static List<String> words() {
            return Arrays.stream(Signal.values()).map(Signal::word).toList();
        }
    }

    static final String RISKS = "risks";

    private static final About ABOUT =
            new About(
                    "dependency-at-risk",
                    "work whose blockers are overdue, put off, unowned or blocked",
                    Duration.ZERO,
                    new Kinds.Standard(),
                    true);
    private static final Verdict FREE =
            Verdict.quiet(
                    List.of(
                            Observation.of(
                                    "unfinished blockers", List.of(), "one that is at risk")));

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
        Reach blockers = Reach.ofBlockers(params.depth());
        return params.signals().contains(Signal.OVERDUE) ? params.due().widen(blockers) : blockers;
    }

    @Override
    public List<Reaction> reactions() {
        return List.of(new Reaction.Note(), new Reaction.Message(new Recipient.Owner()));
    }

    @Override
    public Verdict judge(Situation<Params> situation) {
        if (situation.item().in(StatusCategory.DONE)) {
            return Verdict.DONE;
        }
        List<Neighbour> blockers = Upstream.of(situation, situation.params().depth());
        if (blockers.isEmpty()) {
            return FREE;
        }
        if (!situation.item().category().isPresent()) {
            return Unknowns.whetherDone(situation);
        }
        Watch watch = new Watch(situation);
        blockers.forEach(watch::over);
        return watch.verdict();
    }

    @Override
    public Words words(Finding finding, Situation<Params> situation) {
        ItemRef blocker = finding.on().named(finding.key());
        List<String> risks = Arrays.asList(finding.fact(RISKS).split(", "));
        List<String> phrases =
                Arrays.stream(Signal.values())
                        .filter(signal -> risks.contains(signal.word()))
                        .map(Signal::phrase)
                        .toList();
        return new Words(
                "Something this waits for may come late",
                Words.say(blocker, " is ", Words.all(phrases), "."),
                Words.say(
                        risks.contains(Signal.UNOWNED.word())
                                ? "Find it an owner, or plan this without it."
                                : "Agree a date with its owner, or plan this without it."),
                Words.say(blocker, " is on track again or done, this is done, or the link goes"));
    }
}
