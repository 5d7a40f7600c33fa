package dev.banksman.backtest;

import dev.banksman.config.PolicySet;
import dev.banksman.diff.Change;
import dev.banksman.history.Chronicle;
import dev.banksman.history.CircleReports;
import dev.banksman.history.InputProblem;
import dev.banksman.history.InputProblems;
import dev.banksman.history.JsonLines;
import dev.banksman.history.Replay;
import dev.banksman.history.ReplayListener;
import dev.banksman.history.Totals;
import dev.banksman.history.Window;
import dev.banksman.item.WorkItem;
import dev.banksman.port.Histories;
import dev.banksman.report.BacktestSummary;
import dev.banksman.report.DayTally;
import dev.banksman.report.HtmlReport;
import dev.banksman.report.ItemHistories;
import dev.banksman.report.Sources;
import dev.banksman.report.Summary;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges what was read as a replay does, and writes what it came to. */
final class Judging {

    private static final int SHOWN_PROBLEMS = 50;

    private final BackTest test;
    private final Histories histories;
    private final Path folder;

    Judging(BackTest test, Histories histories, Path folder) {
        this.test = test;
        this.histories = histories;
        this.folder = folder;
    }

    /** Counts what is wrong with the past, and keeps the first of it. */
    private static final class Problems implements InputProblems {
        private final List<InputProblem> first = new ArrayList<>();
        private long count;

        @Override
        public void report(InputProblem problem) {
            count++;
            if (first.size() < SHOWN_PROBLEMS) {
                first.add(problem);
            }
        }
    }

    /** Ends the replay of a back-test that was stopped. */
    private record Ear(BackTest test) implements ReplayListener {

        @Override
        public void recorded(Instant at, WorkItem item) {
            if (test.isStopped()) {
                throw new EndedException("it was cancelled");
            }
        }

        @Override
        public void changed(Instant at, WorkItem item, List<Change> changes) {
            recorded(at, item);
        }
    }

    /** Goes through the past up to now, or to its end where that is later. */
    Result of(Path past, Instant now) throws IOException {
        PolicySet policies = test.trial().policies().set();
        Path page = folder.resolve("report.html");
        Path lines = folder.resolve("findings.ndjson");
        Problems problems = new Problems();
        BacktestSummary counts = new BacktestSummary(policies.rules(), policies.calendar());
        DayTally days = new DayTally(policies.calendar());
        try (Chronicle chronicle =
                        histories.open(past, test.trial().tenant(), policies.mapping(), problems);
                ItemHistories items =
                        new ItemHistories(policies.rules(), policies.calendar().zone());
                JsonLines json = new JsonLines(file(lines), policies.rules());
                OutputStream html = file(page)) {
            Instant to = chronicle.end().isAfter(now) ? chronicle.end() : now;
            Totals totals =
                    new Replay(
                                    policies.rules(),
                                    policies.quietness(),
                                    new Window(test.trial().from(), Optional.of(to)))
                            .run(
                                    chronicle,
                                    ReplayListener.all(
                                            List.of(
                                                    new Ear(test),
                                                    counts,
                                                    new CircleReports(chronicle, problems),
                                                    days,
                                                    json,
                                                    items)));
            Summary summary = counts.summary(totals, problems.count);
            json.totals(totals, problems.count);
            HtmlReport.write(summary, items, sources(chronicle.items()), html);
            return new Result(summary, totals, days.days(), problems.first, page, lines);
        }
    }

    private static OutputStream file(Path path) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
    }

    private Sources sources(long read) {
        Trial trial = test.trial();
        String which =
                test.quote().isSample()
                        ? "%s, project %s, a sample: the %d items that changed last, of about %d"
                                .formatted(
                                        trial.tenant().name(),
                                        trial.project(),
                                        read,
                                        test.quote().known())
                        : "%s, project %s, all %d items"
                                .formatted(trial.tenant().name(), trial.project(), read);
        return new Sources(which, trial.policies().source());
    }
}
