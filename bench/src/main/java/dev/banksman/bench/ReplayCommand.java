package dev.banksman.bench;

import dev.banksman.bench.replay.ReplayBench;
import dev.banksman.bench.replay.ReplayPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures replays end to end. */
@Command(
        name = "replay",
        description = "Replays copies of a history: time, processor time and heap by size.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    private static final Path EXAMPLE = Path.of("examples", "history.ndjson");

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "HISTORY",
            description = "Jira issues as NDJSON, gzip or not; without it, the shipped example.")
    private @Nullable Path source;

    @Option(
            names = "--copies",
            split = ",",
            defaultValue = "1,10,30,100",
            description = "Sizes in copies of the history (default: ${DEFAULT-VALUE}).")
    private List<Integer> copies = List.of();

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description = "How often each size is timed (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--weeks",
            defaultValue = "4",
            description = "Weeks from one copy to the next (default: ${DEFAULT-VALUE}).")
    private int weeks;

    @Option(
            names = "--work",
            paramLabel = "FOLDER",
            description = "Where copies are kept; without it they are made anew and removed.")
    private @Nullable Path work;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (WorkFolder folder = WorkFolder.at(work)) {
            ReplayPlan plan =
                    new ReplayPlan(
                            history(),
                            copies,
                            rounds,
                            weeks,
                            new ReplayPlan.Places(home(), folder.path()));
            List<String> report =
                    new ReplayBench(plan, what -> System.err.println("  " + what)).run();
            report.forEach(System.out::println);
        }
        return 0;
    }

    private Path history() {
        if (source != null) {
            return source;
        }
        System.err.println("  no history named: measuring the invented one in " + EXAMPLE);
        return home().resolve(EXAMPLE);
    }

    /** The checkout, as the launcher tells it. */
    private static Path home() {
        return Path.of(System.getProperty("banksman.home", ""));
    }
}
