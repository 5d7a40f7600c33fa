package dev.banksman.app;

import dev.banksman.app.io.UnusableException;
import dev.banksman.config.Loaded;
import dev.banksman.config.PolicyFiles;
import dev.banksman.config.PolicySet;
import dev.banksman.config.form.Problem;
import dev.banksman.policies.Policies;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Policies as they were named on the command line. */
final class PolicySource {

    private PolicySource() {}

    /** Reads a file or a folder of them; whatever is wrong is told at once. */
    static PolicySet load(Path path) {
        return switch (new PolicyFiles(Policies.all()).load(path)) {
            case Loaded.Right(PolicySet policies) -> policies;
            case Loaded.Wrong(List<Problem> problems) ->
                    throw new UnusableException(
                            problems.stream()
                                    .map(Problem::toString)
                                    .collect(Collectors.joining("\n")));
        };
    }
}
