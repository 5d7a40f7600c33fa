package dev.banksman.app;

import dev.banksman.app.io.OutFile;
import dev.banksman.app.io.Streams;
import dev.banksman.app.io.UnusableException;
import dev.banksman.config.PolicySet;
import dev.banksman.report.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a replay is written to. */
final class OutputArgs {

    @Option(
            names = "--json",
            paramLabel = "OUT",
            description =
                    "Write every finding event as JSON Lines; - is standard output, and the report"
                            + " then goes to standard error.")
    private Optional<String> json = Optional.empty();

    @Option(
            names = "--html",
            paramLabel = "OUT",
            description = "Write one self-contained page to show to others.")
    private Optional<String> html = Optional.empty();

    /** Says what is wrong with the places, before any work is done. */
    void check(List<Path> inputs) {
        json.ifPresent(name -> OutFile.check("--json", name, inputs));
        html.ifPresent(name -> OutFile.check("--html", name, inputs));
        if (json.isPresent() && html.isPresent() && OutFile.clash(json.get(), html.get())) {
            throw new UnusableException("--json and --html both go to " + json.get());
        }
    }

    /**
     * Begins the outputs.
     *
     * @param sources what the page says it tells of
     */
    ReplayOutputs begin(Sources sources, PolicySet policies, Streams streams) {
        return ReplayOutputs.begin(new ReplayOutputs.Names(json, html, sources), policies, streams);
    }

    /** Whether standard output is taken by one of them. */
    boolean takeStandardOutput() {
        Optional<String> out = Optional.of(OutFile.STANDARD_OUTPUT);
        return json.equals(out) || html.equals(out);
    }
}
