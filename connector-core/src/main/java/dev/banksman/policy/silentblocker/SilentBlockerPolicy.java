package dev.banksman.policy.silentblocker;

import dev.banksman.calendar.Span;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import dev.banksman.policy.About;
import dev.banksman.policy.Finding;
import dev.banksman.policy.Kinds;
import dev.banksman.policy.MechanicalPolicy;
import dev.banksman.policy.Observation;
import dev.banksman.policy.Phrase;
import dev.banksman.policy.Progress;
import dev.banksman.policy.Reach;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Recipient;
import dev.banksman.policy.Situation;
import dev.banksman.policy.Spans;
import dev.banksman.policy.Verdict;
import dev.banksman.policy.Words;
import dev.banksman.policy.silentblocker.SilentBlockerPolicy.Params;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Work in progress shows a sign of life now and then: a change or a comment by a person, on the
 * item or on one of its children. What apps do is no sign.
 */
public final class SilentBlockerPolicy implements MechanicalPolicy<Params> {

    /**
     * How long silence may last.
     *
     * @param after from the last sign of life; elapsed, or working time; not zero
     */
    public record Params(Span after) {
        public static final Params DEFAULT = new Params(Span.parse("5d"));

        public Params {
            if (Spans.isZero(after)) {
                throw new IllegalArgumentException(
                        "after: " + after + " is given; allowed is any time longer than that");
            }
        }
    }

    private static final About ABOUT =
            new About(
                    "silent-blocker",
                    "work in progress without a sign of life",
                    Duration.ZERO,
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
        return Reach.SELF.withFamily();
    }

    @Override
    public Verdict judge(Situation<Params> situation) {
        Value<StatusCategory> category = situation.item().category();
        return category.is(StatusCategory.IN_PROGRESS)
                ? listen(situation, Signs.of(situation))
                : Progress.notUnderWay(category);
    }

    /** One sign that is recent enough is proof, whatever else is not known. */
    private static Verdict listen(Situation<Params> situation, Signs signs) {
        Span after = situation.params().after();
        List<Observation> seen =
                List.of(
                        Progress.UNDER_WAY,
                        Observation.of("last sign of life", signs.last(), after),
                        Observation.of("now", situation.now()));
        if (signs.last() instanceof Value.Present<Instant>(Instant last)) {
            Instant limit = situation.calendar().plus(last, after);
            if (limit.isAfter(situation.now())) {
                return Verdict.quiet(seen).recheckAt(limit);
            }
            if (signs.unknown().isEmpty()) {
                return Verdict.of(Finding.only(situation, seen).anchored(last));
            }
        }
        return Verdict.undecided(seen, signs.unknown());
    }

    @Override
    public Words words(Finding finding, Situation<Params> situation) {
        return new Words(
                "Still moving?",
                Words.say("In progress, with no change and no comment since ", last(finding), "."),
                Words.say("One line on how it stands, or moving it to where it is, settles it."),
                Words.say("somebody changes it or comments on it"));
    }

    private static Phrase last(Finding finding) {
        return finding.anchor()
                .<Phrase>map(Phrase.Time::new)
                .orElse(new Phrase.Text("it was made"));
    }

    @Override
    public List<Reaction> reactions() {
        return List.of(new Reaction.Note(), new Reaction.Message(new Recipient.Owner()));
    }
}
