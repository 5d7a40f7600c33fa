package dev.banksman.app;

import dev.banksman.app.io.Exit;
import dev.banksman.app.io.ProblemLog;
import dev.banksman.app.io.Progress;
import dev.banksman.app.io.Streams;
import dev.banksman.config.PolicySet;
import dev.banksman.history.Chronicle;
import dev.banksman.history.CircleReports;
import dev.banksman.history.Replay;
import dev.banksman.history.Totals;
import dev.banksman.history.Window;
import dev.banksman.report.BacktestSummary;
import dev.banksman.report.Sources;
import dev.banksman.report.Summary;
import dev.banksman.report.TerminalReport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code banksman replay}: judges a history as live would have. */
@Command(
        name = "replay",
        header = "Says what policies would have said over a past.",
        description = {
            "",
            "Replays Jira issues with their changelogs through the same judging that runs live, and"
                    + " reports per policy what it would have found, what it would have written, and"
                    + " how long before an item was late. Writes nothing to any tracker.%n"
        },
        footer = {
            "",
            "Examples:",
            "  ./banksman replay examples/history.ndjson --policies examples/policies.yaml",
            "  ./banksman replay export/ --policies policies.yaml --html report.html",
            "  zcat issues.ndjson.gz | ./banksman replay - --policies policies.yaml --json - --quiet",
            "  ./banksman replay export.json --policies policies.yaml --from 2026-01-01 --to 2026-03-31",
            "",
            "How to export from Jira, and what each line of the JSON Lines means: docs/replay.md"
        })
final class ReplayCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "HISTORY",
            description =
                    "Jira issues with changelogs: files (JSON Lines, a JSON array, search answers),"
                            + " folders of them, gzip or not; - is standard input.")
    private List<Path> history = List.of();

    @Option(
            names = "--policies",
            required = true,
            paramLabel = "FILE",
            description = "The policy file, or a folder of layers.")
    private Path policies = Path.of("");

    @Mixin private WindowArgs window = new WindowArgs();
    @Mixin private OutputArgs outputs = new OutputArgs();
    @Mixin private CommonArgs common = new CommonArgs();

    private final Streams streams;

    ReplayCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        HistorySource source = common.source(history);
        outputs.check(history);
        common.check(history);
        PolicySet policySet = PolicySource.load(policies);
        Window judged = window.window(policySet.calendar());
        try (Progress progress = common.progress(streams);
                ProblemLog problems = common.problems(progress, streams);
                Chronicle chronicle = source.open(policySet.mapping(), problems, progress);
                ReplayOutputs written = outputs.begin(sources(source), policySet, streams)) {
            window.check(judged, chronicle);
            progress.begin("judging", Progress.Unit.STATES);
            BacktestSummary counts = new BacktestSummary(policySet.rules(), policySet.calendar());
            Totals totals =
                    new Replay(policySet.rules(), policySet.quietness(), judged)
                            .run(
                                    chronicle,
                                    written.listening(
                                            counts, new CircleReports(chronicle, problems)));
            progress.end();
            Summary summary = counts.summary(totals, problems.count());
            written.keep(totals, summary);
            problems.end();
            report(summary);
            boolean clean = problems.count() == 0 && totals.unknowns() == 0;
            return clean ? Exit.CLEAN : Exit.PARTLY;
        }
    }

    private Sources sources(HistorySource source) {
        return new Sources(source.name(), policies.toString());
    }

    private void report(Summary summary) {
        if (common.quiet()) {
            return;
        }
        boolean aside = outputs.takeStandardOutput();
        boolean colour = !aside && streams.screen().colour();
        String text = TerminalReport.render(summary, streams.screen().width(), colour);
        (aside ? streams.err() : streams.out()).print(text);
    }
}
