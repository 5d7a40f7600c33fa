package dev.banksman.report;

import dev.banksman.history.Told;
import dev.banksman.history.Totals;
import dev.banksman.item.WorkItem;
import dev.banksman.plan.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Plays to a summary what a test says, over the window of March 2026. */
final class Tape {

    private final BacktestSummary summary;

    Tape(Rule<?>... rules) {
        summary = new BacktestSummary(List.of(rules), Past.CALENDAR);
    }

    BacktestSummary listener() {
        return summary;
    }

    Tape changed(Instant at, WorkItem item) {
        summary.changed(at, item, List.of());
        return this;
    }

    Tape told(Told... events) {
        for (Told event : events) {
            summary.told(event);
        }
        return this;
    }

    Summary end() {
        return summary.summary(march(3, 4), 0);
    }

    static Totals march(long items, long changes) {
        return new Totals(
                Past.at(1, 0),
                Past.at(32, 0),
                items,
                changes,
                Map.of(),
                0,
                0,
                Map.of(),
                new Totals.Quieted(2, 1, 7));
    }
}
