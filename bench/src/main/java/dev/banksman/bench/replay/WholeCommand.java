package dev.banksman.bench.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Times {@code ./banksman replay} as a user runs it, from the launcher's start to its end. */
final class WholeCommand {

    private static final int PARTLY = 1;

    private final Path home;
    private final Path policies;

    /**
     * @param home the checkout
     */
    WholeCommand(Path home, Path policies) {
        this.home = home;
        this.policies = policies;
    }

    /**
     * Replays once without measuring, which also builds what is missing, then as often as asked.
     *
     * @return seconds of each run
     * @throws IOException when it ends with an error
     */
    List<Double> seconds(Path history, int rounds) throws IOException, InterruptedException {
        once(history);
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            seconds.add(once(history));
        }
        return seconds;
    }

    private double once(Path history) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process process =
                new ProcessBuilder(
                                home.resolve("banksman").toString(),
                                "replay",
                                history.toAbsolutePath().toString(),
                                "--policies",
                                policies.toAbsolutePath().toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        int code = process.waitFor();
        if (code < 0 || code > PARTLY) {
            throw new IOException("./banksman replay ended with exit code " + code);
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
