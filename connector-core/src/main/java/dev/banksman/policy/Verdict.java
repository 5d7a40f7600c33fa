package dev.banksman.policy;

import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The outcome of judging one item by one policy.
 *
 * @param findings all that hold now; an open finding that is not among them no longer holds
 * @param observations what was compared, also when all is well
 * @param unknowns what could not be told, as phrases
 * @param decided false when the item could not be judged at all: open findings are then withdrawn
 *     rather than resolved
 * @param untold keys of findings of which nothing can be said now: they are withdrawn, while the
 *     others resolve
 * @param recheckAt when time alone can change the verdict; always later than the judged moment
 */
public record Verdict(
        List<Finding> findings,
        List<Observation> observations,
        List<String> unknowns,
        boolean decided,
        Set<String> untold,
        Optional<Instant> recheckAt) {

    /** Whatever is decided, is decided of every finding. */
    public Verdict(
            List<Finding> findings,
            List<Observation> observations,
            List<String> unknowns,
            boolean decided,
            Optional<Instant> recheckAt) {
        this(findings, observations, unknowns, decided, Set.of(), recheckAt);
    }

    /** Nothing is found on an item, since it is done. */
    public static final Verdict DONE =
            quiet(
                    List.of(
                            Observation.category(
                                    Value.of(StatusCategory.DONE), StatusCategory.DONE)));

    /** Nothing found. */
    public static Verdict quiet(List<Observation> observations) {
        return new Verdict(List.of(), observations, List.of(), true, Optional.empty());
    }

    public static Verdict of(List<Finding> findings, List<Observation> observations) {
        return new Verdict(findings, observations, List.of(), true, Optional.empty());
    }

    /** One finding, whose observations are the verdict's. */
    public static Verdict of(Finding finding) {
        return of(List.of(finding), finding.why());
    }

    /** The item could not be judged. */
    public static Verdict undecided(List<Observation> observations, String unknown) {
        return new Verdict(List.of(), observations, List.of(unknown), false, Optional.empty());
    }

    public Verdict missing(List<String> moreUnknowns) {
        return moreUnknowns.isEmpty()
                ? this
                : new Verdict(findings, observations, moreUnknowns, decided, untold, recheckAt);
    }

    /** Nothing can be said now of the findings with these keys. */
    public Verdict untold(Set<String> keys) {
        return keys.isEmpty()
                ? this
                : new Verdict(findings, observations, unknowns, decided, keys, recheckAt);
    }

    /** Whether a finding of that key, when it is not among the findings, is known not to hold. */
    public boolean tellsOf(String key) {
        return decided && !untold.contains(key);
    }

    public Verdict recheckAt(Instant at) {
        return recheckAt(Optional.of(at));
    }

    public Verdict recheckAt(Optional<Instant> at) {
        return new Verdict(findings, observations, unknowns, decided, untold, at);
    }
}
