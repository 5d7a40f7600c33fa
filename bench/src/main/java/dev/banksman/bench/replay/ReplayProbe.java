package dev.banksman.bench.replay;

import dev.banksman.app.io.Logs;
import dev.banksman.bench.policies.BenchPolicies;
import dev.banksman.config.PolicySet;
import dev.banksman.history.Chronicle;
import dev.banksman.history.JsonLines;
import dev.banksman.history.Replay;
import dev.banksman.history.ReplayListener;
import dev.banksman.history.Totals;
import dev.banksman.history.Window;
import dev.banksman.jira.history.JiraChronicle;
import dev.banksman.jira.history.JiraHistoryOptions;
import dev.banksman.jira.history.ReadProgress;
import dev.banksman.report.BacktestSummary;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

/**
 * Replays one history in a JVM of its own and prints what it cost. All that {@code ./banksman
 * replay --json} reads, judges, plans, counts and writes is done here too; the output goes nowhere.
 */
public final class ReplayProbe {

    static final String TIME = "time";
    static final String HEAP = "heap";

    private final Path history;
    private final PolicySet policies = BenchPolicies.load();
    private long problems;

    private ReplayProbe(Path history) {
        this.history = history;
    }

    /** Arguments: what to measure, and the history. */
    public static void main(String[] arguments) throws IOException {
        Logs.silent();
        ReplayProbe probe = new ReplayProbe(Path.of(arguments[1]));
        if (arguments[0].equals(HEAP)) {
            probe.heap();
        } else {
            probe.time();
        }
    }

    private void time() throws IOException {
        HeapWatch heap = HeapWatch.start();
        try (Chronicle chronicle = open()) {
            LiveItems items = new LiveItems(chronicle, (state, live, finished) -> {});
            Totals totals = replay(items);
            figures(totals, items.states(), heap).lines().forEach(System.out::println);
        }
    }

    /** Collecting the whole heap again and again takes time, which is why no time is taken here. */
    private void heap() throws IOException {
        try (Chronicle chronicle = open()) {
            long states = chronicle.items() + chronicle.changes();
            replay(
                    new LiveItems(
                            chronicle,
                            new HeapSampler(states, sample -> System.out.println(sample.line()))));
        }
    }

    private Chronicle open() {
        return JiraChronicle.open(
                List.of(history),
                new JiraHistoryOptions("bench", policies.mapping()),
                problem -> problems++,
                ReadProgress.SILENT);
    }

    private Totals replay(LiveItems items) throws IOException {
        BacktestSummary summary = new BacktestSummary(policies.rules(), policies.calendar());
        try (JsonLines json = new JsonLines(OutputStream.nullOutputStream(), policies.rules())) {
            Totals totals =
                    new Replay(policies.rules(), policies.quietness(), Window.ALL)
                            .run(items, ReplayListener.all(List.of(items, summary, json)));
            summary.summary(totals, problems);
            json.totals(totals, problems);
            return totals;
        }
    }

    private static TimeFigures figures(Totals totals, long states, HeapWatch heap) {
        long began = ManagementFactory.getRuntimeMXBean().getStartTime();
        return new TimeFigures(
                totals.changes(),
                states,
                totals.items(),
                totals.events().values().stream().mapToLong(Long::longValue).sum(),
                (System.currentTimeMillis() - began) * 1_000_000,
                Machine.cpuNanos(),
                HeapWatch.collectionMillis(),
                heap.peakUsed(),
                heap.peakAfterCollections());
    }
}
