package dev.banksman.app;

import dev.banksman.app.io.Captured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs commands as a user would, inside the test, and keeps what they say. */
final class Cli {

    /** How a command ended and what it said. */
    record Outcome(int exit, String out, String err) {

        List<String> errLines() {
            return err.lines().toList();
        }
    }

    static final Path EXAMPLES = Path.of("..", "examples");
    static final String HISTORY = EXAMPLES.resolve("history.ndjson").toString();
    static final String POLICIES = EXAMPLES.resolve("policies.yaml").toString();
    static final String BROKEN = EXAMPLES.resolve("broken").resolve("history.ndjson").toString();

    private Cli() {}

    static Outcome run(Object... arguments) {
        List<String> args = new ArrayList<>();
        for (Object argument : arguments) {
            args.add(argument.toString());
        }
        Captured captured = new Captured();
        int exit = Main.run(captured.streams(), args.toArray(String[]::new));
        return new Outcome(exit, captured.out(), captured.err());
    }
}
