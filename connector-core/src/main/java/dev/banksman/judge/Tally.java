package dev.banksman.judge;

import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Stand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds up what the rules say of one item. */
final class Tally {

    private Docket docket;
    private final List<FindingEvent> events = new ArrayList<>(0);
    private final List<Judgement.Unknown> unknowns = new ArrayList<>(0);
    private Optional<Instant> recheckAt = Optional.empty();

    Tally(Docket docket) {
        this.docket = docket;
    }

    Docket docket() {
        return docket;
    }

    void stands(String rule, List<Stand> stands) {
        docket = docket.with(rule, stands);
    }

    void happened(FindingEvent event) {
        events.add(event);
    }

    void unknown(String rule, List<String> what) {
        what.forEach(phrase -> unknowns.add(new Judgement.Unknown(rule, phrase)));
    }

    void recheck(Optional<Instant> at) {
        if (at.isPresent() && recheckAt.map(at.get()::isBefore).orElse(true)) {
            recheckAt = at;
        }
    }

    Judgement judgement() {
        return new Judgement(docket, events, unknowns, recheckAt);
    }
}
