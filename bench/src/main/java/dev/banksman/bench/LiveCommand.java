package dev.banksman.bench;

import dev.banksman.bench.live.LiveRun;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the running service. */
@Command(
        name = "live",
        description = "Sends webhooks to the running service and waits for its comments.",
        mixinStandardHelpOptions = true)
final class LiveCommand implements Callable<Integer> {

    @Option(
            names = "--postgres",
            description = "Give each service a fresh PostgreSQL instead of SQLite.")
    private boolean postgres;

    @Option(names = "--rounds", defaultValue = "3", description = "Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--connections",
            defaultValue = "32",
            description = "Default: ${DEFAULT-VALUE}.")
    private int connections;

    @Option(
            names = "--events",
            defaultValue = "20000",
            description = "Events of each round flat out (default: ${DEFAULT-VALUE}).")
    private int events;

    @Option(
            names = "--rate",
            defaultValue = "200",
            description = "Events per second of the steady part (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(
            names = "--steady",
            defaultValue = "4000",
            description = "Events of the steady part (default: ${DEFAULT-VALUE}).")
    private int steady;

    @Option(
            names = "--crashes",
            defaultValue = "0",
            description = "How often to kill it with 5,000 events under way.")
    private int crashes;

    @Option(
            names = "--burst",
            description = "Send 100,000 events over 5,000 items of 50 sites as well.")
    private boolean burst;

    @Option(names = "--work", paramLabel = "FOLDER", description = "Where databases and logs go.")
    private @Nullable Path work;

    @Override
    public Integer call() throws Exception {
        try (WorkFolder folder = WorkFolder.at(work)) {
            LiveRun.Wish wish =
                    new LiveRun.Wish(
                            Path.of(System.getProperty("banksman.home", "")),
                            folder.path(),
                            postgres,
                            new LiveRun.Load(rounds, connections, events, rate, steady),
                            new LiveRun.Extras(crashes, burst));
            new LiveRun(wish, what -> System.err.println("  " + what))
                    .lines()
                    .forEach(System.out::println);
        }
        return 0;
    }
}
