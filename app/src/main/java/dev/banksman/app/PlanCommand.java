package dev.banksman.app;

import dev.banksman.app.compare.Comparison;
import dev.banksman.app.compare.Lives;
import dev.banksman.app.compare.PlanJson;
import dev.banksman.app.compare.PlanReport;
import dev.banksman.app.compare.Telling;
import dev.banksman.app.io.Exit;
import dev.banksman.app.io.OutFile;
import dev.banksman.app.io.ProblemLog;
import dev.banksman.app.io.Progress;
import dev.banksman.app.io.Streams;
import dev.banksman.app.io.UnusableException;
import dev.banksman.config.PolicySet;
import dev.banksman.history.Chronicle;
import dev.banksman.history.Replay;
import dev.banksman.history.ReplayListener;
import dev.banksman.history.Totals;
import dev.banksman.history.Window;
import dev.banksman.report.BacktestSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code banksman plan}: what a change of policies would have changed. */
@Command(
        name = "plan",
        header = "Shows what a change of policies would have changed in what was said.",
        description = {
            "",
            "Replays one history under both policy files and compares: findings that only one of"
                    + " them has, findings that differ, notes and messages a week.%n"
        },
        footer = {
            "",
            "Example:",
            "  ./banksman plan policies.yaml policies-new.yaml --on export/ --json plan.ndjson",
            "",
            "The JSON Lines are described in docs/commands.md"
        })
final class PlanCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "OLD", description = "The policies as they are.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The policies as they might be.")
    private Path after = Path.of("");

    @Option(
            names = "--on",
            required = true,
            arity = "1..*",
            paramLabel = "HISTORY",
            description = "As for replay: files or folders. Not standard input: it is read twice.")
    private List<Path> history = List.of();

    @Option(
            names = "--json",
            paramLabel = "OUT",
            description = "Write every difference as JSON Lines; - is standard output.")
    private Optional<String> json = Optional.empty();

    @Mixin private WindowArgs window = new WindowArgs();
    @Mixin private CommonArgs common = new CommonArgs();

    private final Streams streams;

    PlanCommand(Streams streams) {
        this.streams = streams;
    }

    /** One replay, and whether anything was skipped or unknown in it. */
    private record Run(Telling telling, boolean clean) {}

    @Override
    public Integer call() {
        HistorySource source = common.source(history);
        if (history.contains(Path.of("-"))) {
            throw new UnusableException("--on -: the history is read twice; name a file");
        }
        json.ifPresent(name -> OutFile.check("--json", name, history));
        common.check(history);
        PolicySet old = PolicySource.load(before);
        PolicySet fresh = PolicySource.load(after);
        Window judged = window.window(fresh.calendar());
        try (Progress progress = common.progress(streams);
                ProblemLog problems = common.problems(progress, streams)) {
            Run was = run(source, old, judged, new Reading(progress, problems));
            Run is = run(source, fresh, judged, new Reading(progress, problems));
            Comparison comparison = Comparison.of(was.telling(), is.telling());
            json.ifPresent(name -> write(comparison, name));
            problems.end();
            report(comparison, is.telling());
            return was.clean() && is.clean() ? Exit.CLEAN : Exit.PARTLY;
        }
    }

    private record Reading(Progress progress, ProblemLog problems) {}

    private Run run(HistorySource source, PolicySet policies, Window judged, Reading reading) {
        Progress progress = reading.progress();
        try (Chronicle chronicle = source.open(policies.mapping(), reading.problems(), progress)) {
            window.check(judged, chronicle);
            progress.begin("judging", Progress.Unit.STATES);
            Lives lives = new Lives(policies.rules());
            BacktestSummary counts = new BacktestSummary(policies.rules(), policies.calendar());
            Totals totals =
                    new Replay(policies.rules(), policies.quietness(), judged)
                            .run(chronicle, ReplayListener.all(List.of(lives, counts)));
            progress.end();
            long problems = reading.problems().count();
            return new Run(
                    new Telling(lives, counts.summary(totals, problems)),
                    problems == 0 && totals.unknowns() == 0);
        }
    }

    private void write(Comparison comparison, String name) {
        try (OutFile file = OutFile.begin(name, streams)) {
            new PlanJson(file.stream()).write(comparison);
            file.keep();
        } catch (IOException failed) {
            throw OutFile.cannotWrite(name, failed);
        }
    }

    private void report(Comparison comparison, Telling after) {
        if (common.quiet()) {
            return;
        }
        boolean aside = json.filter(OutFile.STANDARD_OUTPUT::equals).isPresent();
        PlanReport.Extent extent =
                new PlanReport.Extent(
                        before.toString(), this.after.toString(), after.summary().period());
        new PlanReport(comparison, extent, aside ? streams.err() : streams.out()).print();
    }
}
