package dev.banksman.bench;

import dev.banksman.bench.copies.HistoryCopies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a large history out of a real one. */
@Command(
        name = "copy",
        description = "Writes copies of a history with keys of their own and dates moved.",
        mixinStandardHelpOptions = true)
final class CopyCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "HISTORY", description = "Jira issues, gzip or not.")
    private Path source = Path.of("");

    @Parameters(index = "1", paramLabel = "TARGET", description = "NDJSON; packed if named .gz.")
    private Path target = Path.of("");

    @Option(names = "--copies", required = true, description = "How many, the original included.")
    private int copies;

    @Option(
            names = "--weeks",
            defaultValue = "4",
            description = "Weeks from one copy to the next (default: ${DEFAULT-VALUE}).")
    private int weeks;

    @Override
    public Integer call() throws IOException {
        HistoryCopies.Written written = new HistoryCopies(source, weeks).write(copies, target);
        System.out.printf("%d issues with %d changes%n", written.issues(), written.changes());
        return 0;
    }
}
