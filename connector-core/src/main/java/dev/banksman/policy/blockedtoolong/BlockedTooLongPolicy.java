package dev.banksman.policy.blockedtoolong;

import dev.banksman.calendar.Span;
import dev.banksman.item.Blockage;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.policy.About;
import dev.banksman.policy.Finding;
import dev.banksman.policy.Kinds;
import dev.banksman.policy.MechanicalPolicy;
import dev.banksman.policy.Observation;
import dev.banksman.policy.Phrase;
import dev.banksman.policy.Reach;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Recipient;
import dev.banksman.policy.RungSpec;
import dev.banksman.policy.Situation;
import dev.banksman.policy.Verdict;
import dev.banksman.policy.Words;
import dev.banksman.policy.blockedtoolong.BlockedTooLongPolicy.Params;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Nothing stays blocked for long without somebody hearing of it. Everything counts from the moment
 * of becoming blocked. An item that is done is left alone.
 */
public final class BlockedTooLongPolicy implements MechanicalPolicy<Params> {

    /**
     * How long is too long.
     *
     * @param after from the moment of becoming blocked; elapsed, or working time
     */
    public record Params(Span after) {
        public static final Params DEFAULT = new Params(Span.parse("24h"));
    }

    private static final About ABOUT =
            new About(
                    "blocked-too-long",
                    "items that stay blocked beyond the agreed time",
                    Duration.ZERO,
                    new Kinds.Standard(),
                    true);
    private static final Verdict MOVING = Verdict.quiet(List.of(Observation.of("blocked", false)));

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
        if (item.in(StatusCategory.DONE)) {
            return Verdict.DONE;
        }
        return switch (item.blocked()) {
            case Value.Present<Blockage> _ -> blocked(situation);
            case Value.Empty<Blockage> _ -> MOVING;
            case Value.Unknown<Blockage>(String reason) ->
                    Verdict.undecided(
                            List.of(Observation.of("blocked", item.blocked())),
                            "blocked: " + reason);
        };
    }

    private static Verdict blocked(Situation<Params> situation) {
        Value<Instant> since = situation.tenure().blockedSince();
        List<Observation> seen =
                List.of(
                        Observation.of("blocked since", since, situation.params().after()),
                        Observation.of("now", situation.now()));
        return switch (since) {
            case Value.Present<Instant>(Instant at) -> timed(situation, at, seen);
            case Value.Empty<Instant> _ ->
                    Verdict.undecided(seen, "the moment of becoming blocked is not recorded");
            case Value.Unknown<Instant>(String reason) ->
                    Verdict.undecided(seen, "blocked since: " + reason);
        };
    }

    private static Verdict timed(
            Situation<Params> situation, Instant since, List<Observation> seen) {
        Instant limit = situation.calendar().plus(since, situation.params().after());
        return limit.isAfter(situation.now())
                ? Verdict.quiet(seen).recheckAt(limit)
                : Verdict.of(Finding.only(situation, seen).anchored(since));
    }

    @Override
    public Words words(Finding finding, Situation<Params> situation) {
        return new Words(
                "Can somebody unblock this?",
                Words.say("Blocked since ", since(finding), ", longer than agreed."),
                Words.say(
                        "A next step, somebody who takes it,"
                                + " or work that can go on meanwhile: any of these helps."),
                Words.say("the item is no longer blocked"));
    }

    private static Phrase since(Finding finding) {
        return finding.anchor()
                .<Phrase>map(Phrase.Time::new)
                .orElse(new Phrase.Text("an earlier day"));
    }

    @Override
    public List<Reaction> reactions() {
        return List.of(new Reaction.Note());
    }

    @Override
    public List<RungSpec<Reaction>> rungs() {
        return List.of(
                RungSpec.after("24h", new Reaction.Message(new Recipient.Owner())),
                RungSpec.after("48h", new Reaction.Message(new Recipient.Lead())));
    }
}
