package dev.banksman.app;

import dev.banksman.app.io.OutFile;
import dev.banksman.app.io.ProblemLog;
import dev.banksman.app.io.Progress;
import dev.banksman.app.io.Streams;
import dev.banksman.app.io.UnusableException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What all commands take that read a history. */
final class CommonArgs {

    @Option(
            names = "--tenant",
            paramLabel = "NAME",
            defaultValue = "local",
            description =
                    "The site's name in outputs, since exports do not tell theirs."
                            + " Default: ${DEFAULT-VALUE}.")
    private String tenant = "local";

    @Option(
            names = "--problems",
            paramLabel = "OUT",
            description = "Write everything that is wrong with the input here, as JSON Lines.")
    private Optional<String> problems = Optional.empty();

    @Option(names = "--quiet", description = "Show no progress and no report; only what is wrong.")
    private boolean quiet;

    HistorySource source(List<Path> inputs) {
        if (!tenant.matches("[\\w.-]+")) {
            throw new UnusableException(
                    "--tenant %s: write letters, digits, dots, dashes and underscores"
                            .formatted(tenant));
        }
        return new HistorySource(inputs, tenant);
    }

    /** Says what is wrong with where the problems are to go. */
    void check(List<Path> inputs) {
        problems.ifPresent(
                name -> {
                    if (name.equals(OutFile.STANDARD_OUTPUT)) {
                        throw new UnusableException(
                                "--problems -: name a file; standard error shows them anyway");
                    }
                    OutFile.check("--problems", name, inputs);
                });
    }

    ProblemLog problems(Progress progress, Streams streams) {
        return new ProblemLog(progress, problems.map(name -> OutFile.begin(name, streams)));
    }

    Progress progress(Streams streams) {
        return Progress.on(streams, quiet);
    }

    boolean quiet() {
        return quiet;
    }
}
