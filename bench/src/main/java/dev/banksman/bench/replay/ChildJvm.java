package dev.banksman.bench.replay;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs a main class in a fresh JVM that has the options and the class path of this one. */
final class ChildJvm {

    private final List<String> options;

    private ChildJvm(List<String> options) {
        this.options = List.copyOf(options);
    }

    static ChildJvm likeThis() {
        return new ChildJvm(
                ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                        .filter(option -> option.startsWith("-X") || option.startsWith("-D"))
                        .toList());
    }

    ChildJvm with(String option) {
        List<String> more = new ArrayList<>(options);
        more.add(option);
        return new ChildJvm(more);
    }

    /**
     * Runs until the end and gives what was printed, line by line.
     *
     * @throws IOException when it ends with another exit code than 0
     */
    List<String> run(Class<?> main, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> lines;
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            lines = reader.readAllLines();
        }
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException(main.getSimpleName() + " ended with exit code " + code);
        }
        return lines;
    }
}
