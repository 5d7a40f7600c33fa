package dev.banksman.app;

import dev.banksman.app.io.Exit;
import dev.banksman.app.io.Streams;
import dev.banksman.config.FileTestResult;
import dev.banksman.config.FileTests;
import dev.banksman.config.PolicySet;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code banksman test}: whether policies say what their file expects of them. */
@Command(
        name = "test",
        header = "Runs the tests that a policy file brings along.",
        description = {
            "",
            "Each test gives an item and what a policy should say of it. A test that fails shows"
                    + " its place, what was expected, what happened, and what the policy saw.%n"
        },
        footer = {
            "",
            "Example:",
            "  ./banksman test examples/policies.yaml",
            "",
            "Exit codes: 0 all pass, 1 some fail, 2 the file is not usable."
        })
final class TestCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The policy file, or a folder of layers.")
    private Path file = Path.of("");

    @Option(names = "--quiet", description = "Show only the tests that fail.")
    private boolean quiet;

    private final Streams streams;

    TestCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        PolicySet policies = PolicySource.load(file);
        List<FileTestResult> results = FileTests.run(policies);
        for (FileTestResult result : results) {
            if (!quiet || !result.passed()) {
                streams.out().println(result);
            }
        }
        long passed = results.stream().filter(FileTestResult::passed).count();
        streams.out().println(sum(results.size(), passed));
        return passed == results.size() ? Exit.CLEAN : Exit.PARTLY;
    }

    private String sum(int all, long passed) {
        return all == 0
                ? file + " holds no tests; write some under tests:"
                : passed + " passed, " + (all - passed) + " failed";
    }
}
