package dev.banksman.bench;

import dev.banksman.app.io.Logs;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point of {@code ./banksman bench}. */
@Command(
        name = "banksman bench",
        description = "Measures how fast Banksman judges and how much memory it takes.",
        subcommands = {
            MicroCommand.class,
            ReplayCommand.class,
            CopyCommand.class,
            LiveCommand.class
        },
        mixinStandardHelpOptions = true)
public final class BenchMain implements Runnable {

    @Override
    public void run() {
        commandLine().usage(System.out);
    }

    static CommandLine commandLine() {
        return new CommandLine(new BenchMain())
                .setExecutionExceptionHandler(
                        (problem, line, result) -> {
                            line.getErr().println("banksman bench: " + problem.getMessage());
                            return 2;
                        });
    }

    public static void main(String[] args) {
        Logs.silent();
        System.exit(commandLine().execute(args));
    }
}
