package dev.banksman.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point of {@code banksman}: finds the command, runs it, ends with its exit code. */
@Command(
        name = "banksman",
        description = "Says which work slips and why, and proves it on your own history.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true)
public final class Main implements Runnable {

    @Override
    public void run() {
        commandLine().usage(System.out);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main());
    }

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }
}
