package dev.banksman.app;

import dev.banksman.app.io.Exit;
import dev.banksman.app.io.Streams;
import dev.banksman.app.io.UnusableException;
import dev.banksman.jira.history.UnreadableHistoryException;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says in a line or two what went wrong, and gives the exit code. */
record Failures(Streams streams, BooleanSupplier debug)
        implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        streams.say(String.valueOf(wrong.getMessage()));
        CommandLine.UnmatchedArgumentException.printSuggestions(
                wrong, wrong.getCommandLine().getErr());
        streams.say("./%s --help tells how it is used".formatted(command));
        return Exit.UNUSABLE;
    }

    @Override
    public int handleExecutionException(
            Exception failed, CommandLine commandLine, ParseResult parsed) {
        if (failed instanceof UnusableException unusable) {
            String.valueOf(unusable.getMessage()).lines().forEach(streams::say);
            return Exit.UNUSABLE;
        }
        if (failed instanceof UnreadableHistoryException unreadable) {
            streams.say(String.valueOf(unreadable.getMessage()));
            return Exit.UNUSABLE;
        }
        if (failed instanceof UncheckedIOException broken) {
            streams.say("stopped: " + broken.getCause());
            return Exit.UNUSABLE;
        }
        return internal(failed);
    }

    /** A fault of Banksman's own. */
    int internal(Throwable fault) {
        if (fault instanceof OutOfMemoryError) {
            streams.say("out of memory; give it more with BANKSMAN_JAVA_OPTS=-Xmx4g ./banksman …");
        } else {
            streams.say(
                    "internal error: "
                            + fault
                            + "; this is a fault of Banksman's own: please report it together with"
                            + " what the same command says with --debug");
        }
        if (debug.getAsBoolean()) {
            fault.printStackTrace(streams.err());
        }
        return Exit.INTERNAL;
    }
}
