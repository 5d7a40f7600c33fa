package dev.banksman.history;

import dev.banksman.plan.Quietness;
import dev.banksman.plan.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Judges a history as live would have: all items together in time order, each changelog entry
 * applied whole and then judged, a moment in time before a change at that moment. Two runs tell the
 * same.
 */
public final class Replay {

    private final List<Rule<?>> rules;
    private final Quietness quietness;
    private final Window window;

    public Replay(List<Rule<?>> rules, Quietness quietness, Window window) {
        this.rules = List.copyOf(rules);
        this.quietness = quietness;
        this.window = window;
    }

    /** Goes through the whole history once. */
    public Totals run(Chronicle chronicle, ReplayListener listener) {
        Run run = new Run(chronicle, new Courtroom(rules, quietness, listener));
        return run.all();
    }

    private final class Run {
        private final Chronicle chronicle;
        private final Courtroom court;
        private final Instant end;
        private boolean judging = window.from().isEmpty();

        Run(Chronicle chronicle, Courtroom court) {
            this.chronicle = chronicle;
            this.court = court;
            this.end = window.endOf(chronicle);
        }

        Totals all() {
            while (chronicle.hasNext()) {
                PastSnapshot snapshot = chronicle.next();
                if (snapshot.at().isAfter(end)) {
                    break;
                }
                timeUntil(snapshot.at());
                take(snapshot);
            }
            timeUntil(end);
            return court.totals(
                    window.from().orElse(chronicle.begin()),
                    end,
                    chronicle.items(),
                    chronicle.changes());
        }

        private void take(PastSnapshot snapshot) {
            if (judging) {
                court.hear(snapshot);
            } else {
                court.record(snapshot);
            }
        }

        /** Lets time pass up to and including this instant. */
        private void timeUntil(Instant at) {
            Optional<Instant> from = window.from();
            if (!judging && from.isPresent() && !from.get().isAfter(at)) {
                judging = true;
                court.switchOn(from.get());
            }
            if (judging) {
                court.timeUntil(at);
            }
        }
    }
}
