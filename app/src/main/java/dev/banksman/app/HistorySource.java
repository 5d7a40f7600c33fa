package dev.banksman.app;

import dev.banksman.app.io.ProblemLog;
import dev.banksman.app.io.Progress;
import dev.banksman.app.io.UnusableException;
import dev.banksman.app.io.Watched;
import dev.banksman.history.Chronicle;
import dev.banksman.item.Mapping;
import dev.banksman.jira.history.JiraChronicle;
import dev.banksman.jira.history.JiraHistoryOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A history as it was named on the command line.
 *
 * @param inputs files, folders or {@code -}
 */
record HistorySource(List<Path> inputs, String tenant) {

    /** Reads the inputs; what is wrong with them is told, unless nothing is left to go through. */
    Chronicle open(Mapping mapping, ProblemLog problems, Progress progress) {
        progress.begin("reading", Progress.Unit.MEGABYTES);
        Chronicle chronicle = read(mapping, problems, progress);
        progress.end();
        if (chronicle.items() == 0) {
            chronicle.close();
            throw new UnusableException("no Jira issue in " + name() + problems.inShort());
        }
        problems.show();
        return new Watched(chronicle, progress);
    }

    /** The inputs as a person named them. */
    String name() {
        return inputs.stream().map(HistorySource::name).collect(Collectors.joining(", "));
    }

    private Chronicle read(Mapping mapping, ProblemLog problems, Progress progress) {
        return JiraChronicle.open(
                inputs, new JiraHistoryOptions(tenant, mapping), problems, progress::at);
    }

    private static String name(Path input) {
        return input.toString().equals("-") ? "standard input" : input.toString();
    }
}
