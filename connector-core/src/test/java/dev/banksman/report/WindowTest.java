package dev.banksman.report;

import static dev.banksman.report.Findings.early;
import static dev.banksman.report.Past.at;
import static dev.banksman.report.Past.due;
import static dev.banksman.report.Past.item;
import static dev.banksman.report.Past.working;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.history.Chronicle;
import dev.banksman.history.PastSnapshot;
import dev.banksman.history.Replay;
import dev.banksman.history.Totals;
import dev.banksman.history.Window;
import dev.banksman.item.WorkItem;
import dev.banksman.plan.Quietness;
import dev.banksman.plan.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A summary that listens to a real replay of a part of a history. */
class WindowTest {

    private final Rule<?> owner = early("owner");

    @Test
    void datesWrittenBeforeTheWindowCount() {
        var history =
                PastList.of(
                        snapshot(at(1, 0), due(item("A-1"), 10)),
                        snapshot(at(2, 0), working(due(item("A-2"), 10))),
                        snapshot(at(7, 0), working(due(item("A-1"), 10))),
                        snapshot(at(20, 0), item("A-3")));

        Summary summary = replay(history, at(5, 0));

        assertThat(summary.period().begin()).isEqualTo(at(5, 0));
        assertThat(summary.found().opened()).isEqualTo(1);
        assertThat(summary.baseline().opened()).isEqualTo(1);
        assertThat(summary.early().cohort().late()).isEqualTo(2);
        assertThat(summary.early().together().flaggedLate())
                .as("the finding on A-2 was there before anybody listened")
                .isEqualTo(1);
        assertThat(summary.opened()).extracting(OpenedCount::project).containsExactly("A");
    }

    @Test
    void theWholeHistoryHasNoBaseline() {
        var history =
                PastList.of(
                        snapshot(at(2, 0), working(due(item("A-2"), 10))),
                        snapshot(at(20, 0), item("A-3")));

        BacktestSummary listener = new BacktestSummary(List.of(owner), Past.CALENDAR);
        Totals totals =
                new Replay(List.of(owner), Quietness.STANDARD, Window.ALL).run(history, listener);
        Summary summary = listener.summary(totals, 0);

        assertThat(summary.baseline()).isEqualTo(Outcome.NONE);
        assertThat(summary.found().opened()).isEqualTo(1);
        assertThat(summary.said().posted()).isEqualTo(1);
    }

    private Summary replay(Chronicle history, Instant from) {
        BacktestSummary listener = new BacktestSummary(List.of(owner), Past.CALENDAR);
        Window window = new Window(Optional.of(from), Optional.empty());
        Totals totals =
                new Replay(List.of(owner), Quietness.STANDARD, window).run(history, listener);
        return listener.summary(totals, 0);
    }

    private static PastSnapshot snapshot(Instant at, WorkItem item) {
        return PastList.snapshot(at, item);
    }
}
