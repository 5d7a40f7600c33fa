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
        said = said.plus(Said.of(effect));
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
}
