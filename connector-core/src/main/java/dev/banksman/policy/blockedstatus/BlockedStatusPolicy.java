package dev.banksman.policy.blockedstatus;

import dev.banksman.item.Blockage;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.policy.About;
import dev.banksman.policy.Finding;
import dev.banksman.policy.Kinds;
import dev.banksman.policy.MechanicalPolicy;
import dev.banksman.policy.Observation;
import dev.banksman.policy.Reach;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Situation;
import dev.banksman.policy.Verdict;
import dev.banksman.policy.Words;
import dev.banksman.policy.blockedstatus.BlockedStatusPolicy.Params;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is blocked says so in a way that helps: with a reason, and, where that is required, with
 * somebody or something that can unblock it. An item that is done is left alone.
 */
public final class BlockedStatusPolicy implements MechanicalPolicy<Params> {

    /**
     * What blocked items have to say.
     *
     * @param require at least one
     * @param strict names of fields that work in progress has to have answered, blocked or not
     */
    public record Params(Set<Require> require, Set<String> strict) {

        public static final Params DEFAULT = new Params(EnumSet.of(Require.REASON), Set.of());

        public Params {
            if (require.isEmpty()) {
                throw new IllegalArgumentException(
                        "require: nothing is given; allowed are reason and unblocker");
            }
            if (strict.contains("true") || strict.contains("false")) {
                throw new IllegalArgumentException(
                        "strict: "
                                + String.join(", ", strict)
                                + " is given; name the fields that are to be answered, as in"
                                + " [Blocked], or leave it out");
            }
            require = Collections.unmodifiableSet(EnumSet.copyOf(require));
            strict = Collections.unmodifiableSet(new TreeSet<>(strict));
        }

        boolean requires(Require what) {
            return require.contains(what);
        }
    }

    private static final String MISSING = "missing";
    private static final Observation BLOCKED = Observation.of("blocked", true);

    private static final About ABOUT =
            new About(
                    "blocked-status",
                    "blocked items without a reason or an unblocker",
                    Duration.ofMinutes(15),
                    new Kinds.Standard(),
                    true);
    private static final Observation NOT_BLOCKED = Observation.of("blocked", false);
    private static final Verdict MOVING = Verdict.quiet(List.of(NOT_BLOCKED));

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
        return params.requires(Require.UNBLOCKER) ? Reach.ofBlockers(1) : Reach.SELF;
    }

    @Override
    public Verdict judge(Situation<Params> situation) {
        WorkItem item = situation.item();
        if (item.in(StatusCategory.DONE)) {
            return Verdict.DONE;
        }
        return switch (item.blocked()) {
            case Value.Present<Blockage>(Blockage blockage) ->
                    verdict(situation, BLOCKED, Answers.about(blockage, situation));
            case Value.Empty<Blockage> _ -> moving(situation);
            case Value.Unknown<Blockage>(String reason) ->
                    Verdict.undecided(
                            List.of(Observation.of("blocked", item.blocked())),
                            "blocked: " + reason);
        };
    }

    /** Only work in progress has to answer whether it is blocked. */
    private static Verdict moving(Situation<Params> situation) {
        boolean asked = !situation.params().strict().isEmpty();
        return asked && situation.item().in(StatusCategory.IN_PROGRESS)
                ? verdict(situation, NOT_BLOCKED, Answers.inFields(situation))
                : MOVING;
    }

    private static Verdict verdict(
            Situation<Params> situation, Observation first, Answers answers) {
        List<Observation> observations = answers.observations(first);
        if (answers.missing().isEmpty()) {
            boolean decided = answers.unknown().isEmpty();
            return new Verdict(
                    List.of(), observations, answers.unknown(), decided, Optional.empty());
        }
        Finding finding =
                Finding.only(situation, observations)
                        .stating(Map.of(MISSING, String.join(", ", answers.missing())));
        Optional<Finding> anchored =
                situation.tenure().blockedSince().known().map(finding::anchored);
        return Verdict.of(anchored.orElse(finding)).missing(answers.unknown());
    }

    @Override
    public Words words(Finding finding, Situation<Params> situation) {
        String missing = finding.facts().getOrDefault(MISSING, "");
        return BlockedWords.of(missing, situation);
    }

    @Override
    public List<Reaction> reactions() {
        return List.of(new Reaction.Note());
    }
}
