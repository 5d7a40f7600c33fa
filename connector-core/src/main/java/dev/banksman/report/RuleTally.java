package dev.banksman.report;

import dev.banksman.effect.Effect;
import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Rule;
import dev.banksman.plan.Stand;
import java.time.Duration;
import java.util.Optional;

/** Counts what one rule comes to. */
final class RuleTally {

    private final Rule<?> rule;
    private final Longs secondsToResolve = new Longs();
    private Outcome found = Outcome.NONE;
    private Outcome baseline = Outcome.NONE;
    private Said said = Said.NOTHING;
    private long items;
    private long rungs;

    RuleTally(Rule<?> rule) {
        this.rule = rule;
    }

    String id() {
        return rule.id();
    }

    boolean early() {
        return rule.policy().about().early();
    }

    void foundOnAnotherItem() {
        items++;
    }

    void happened(FindingEvent event) {
        Stand stand = event.stand();
        if (event.type() == FindingEvent.Type.RUNG) {
            rungs++;
        }
        if (stand.baseline()) {
            baseline = baseline.plus(outcome(event));
            return;
        }
        found = found.plus(outcome(event));
        if (byPeople(event)) {
            secondsToResolve.add(Duration.between(stand.openedAt(), event.at()).toSeconds());
        }
    }

    void wrote(Effect effect) {
        said = said.plus(said(effect));
    }

    PolicyResult result() {
        Optional<Duration> median =
                secondsToResolve.median().stream()
                        .mapToObj(seconds -> Duration.ofSeconds(Math.round(seconds)))
                        .findFirst();
        String judges = rule.policy().about().judges();
        return new PolicyResult(id(), judges, items, found, baseline, median, rungs, said);
    }

    private static Outcome outcome(FindingEvent event) {
        return switch (event.type()) {
            case OPENED -> new Outcome(1, 0, 0, 0);
            case RESOLVED -> byPeople(event) ? new Outcome(0, 1, 0, 0) : new Outcome(0, 0, 1, 0);
            case WITHDRAWN -> new Outcome(0, 0, 0, 1);
            case UPDATED, RUNG -> Outcome.NONE;
        };
    }

    private static boolean byPeople(FindingEvent event) {
        return event.type() == FindingEvent.Type.RESOLVED && !event.byTime();
    }

    private static Said said(Effect effect) {
        return switch (effect) {
            case Effect.WriteNote note ->
                    switch (note.action()) {
                        case POST, REPOST -> new Said(1, 0, 0, 0, 0, 0);
                        case EDIT, DELETE, RESTORE -> new Said(0, 1, 0, 0, 0, 0);
                        case FOLD -> new Said(0, 0, 1, 0, 0, 0);
                    };
            case Effect.Tell tell -> new Said(0, 0, 0, 1, 0, 0);
            case Effect.Summarise summary -> Said.NOTHING; // belongs to a burst, not to a rule
            case Effect.Prepare prepare -> new Said(0, 0, 0, 0, 1, 0);
            case Effect.Move move -> new Said(0, 0, 0, 0, 0, 1);
            case Effect.WriteField field -> new Said(0, 0, 0, 0, 0, 1);
            case Effect.Reassign reassign -> new Said(0, 0, 0, 0, 0, 1);
            case Effect.AddLabel label -> new Said(0, 0, 0, 0, 0, 1);
            case Effect.RemoveLabel label -> new Said(0, 0, 0, 0, 0, 1);
            case Effect.AddLink link -> new Said(0, 0, 0, 0, 0, 1);
            case Effect.RemoveLink link -> new Said(0, 0, 0, 0, 0, 1);
            case Effect.Mark mark -> Said.NOTHING; // seen by machines alone
        };
    }
}
