package dev.banksman.app;

import dev.banksman.app.io.Exit;
import dev.banksman.app.io.Logs;
import dev.banksman.app.io.Streams;
import dev.banksman.app.io.UnusableException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The entry point of {@code banksman}: finds the command, runs it, ends with its exit code. */
@Command(
        name = "banksman",
        header = "Says which work slips and why, and proves it on your own history.",
        description = {
            "",
            "Banksman reads work items and their changes, judges them by the policies of a file,"
                    + " and says what it would have written, when, and why."
        },
        footer = {
            "",
            "Begin with the invented team that comes along:",
            "  ./banksman replay examples/history.ndjson --policies examples/policies.yaml",
            "Then take an export of your own project: docs/replay.md says how.",
            "",
            "./banksman COMMAND --help tells more. Exit codes: 0 fine, 1 some input skipped or"
                    + " unknown (test: some fail), 2 input, policies, options or an output"
                    + " unusable, 3 a fault of Banksman's own."
        },
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        usageHelpWidth = 100)
public final class Main implements Runnable {

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "With an internal error, show where it arose.")
    private boolean debug;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Runs a command and gives its exit code; never throws. */
    static int run(Streams streams, String... args) {
        Main main = new Main();
        try {
            return finish(streams, main.commandLine(streams).execute(args));
        } catch (Throwable fault) { // an OutOfMemoryError passes picocli by
            return new Failures(streams, () -> main.debug).internal(fault);
        } finally {
            streams.out().flush();
            streams.err().flush();
        }
    }

    /** Nobody may take for whole what standard output did not take. */
    private static int finish(Streams streams, int exit) {
        if (exit == Exit.UNUSABLE || exit == Exit.INTERNAL) {
            return exit;
        }
        try {
            streams.finish();
            return exit;
        } catch (UnusableException refused) {
            streams.say(String.valueOf(refused.getMessage()));
            return Exit.UNUSABLE;
        }
    }

    private CommandLine commandLine(Streams streams) {
        CommandLine commandLine = new CommandLine(this);
        Commands.all(streams).forEach(commandLine::addSubcommand);
        Failures failures = new Failures(streams, () -> debug);
        return commandLine
                .setOut(writer(streams.out()))
                .setErr(writer(streams.err()))
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    public static void main(String[] args) {
        Logs.silent();
        int exit = run(Streams.system(), args);
        if (exit != Exit.CLEAN) {
            System.exit(exit);
        }
    }
}
