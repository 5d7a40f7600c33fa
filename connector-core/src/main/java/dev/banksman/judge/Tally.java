package dev.banksman.judge;

import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Stand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds up what the rules say of one item. */
final class Tally {

    private final Instant now;
    private Docket docket;
    private final List<FindingEvent> events = new ArrayList<>(0);
    private final List<Judgement.Unknown> unknowns = new ArrayList<>(0);
    private Optional<Instant> recheckAt = Optional.empty();

    Tally(Case item) {
        this.docket = item.docket();
        this.now = item.now();
    }

    Docket docket() {
        return docket;
    }

    void stands(String rule, List<Stand> stands) {
        docket = docket.with(rule, stands);
    }

    /** A rule that is gone, or off, no longer looks at what it found. */
    void vanished(String rule) {
        docket.of(rule).forEach(stand -> happened(FindingEvent.withdrawn(stand, now)));
        stands(rule, List.of());
    }

    void happened(FindingEvent event) {
        events.add(event);
    }

    void unknown(String rule, List<String> what) {
        for (String phrase : what) {
            unknowns.add(new Judgement.Unknown(rule, phrase));
        }
    }

    /** A policy that asked for a look at a moment that is past would be asked again for ever. */
    void recheck(String rule, Optional<Instant> at) {
        if (at.isEmpty()) {
            return;
        }
        if (!at.get().isAfter(now)) {
            throw new IllegalStateException(
                    rule + " wants to look again at " + at.get() + ", which is not after " + now);
        }
        if (recheckAt.isEmpty() || at.get().isBefore(recheckAt.get())) {
            recheckAt = at;
        }
    }

    Judgement judgement() {
        return new Judgement(docket, events, unknowns, recheckAt);
    }
}
