package dev.banksman.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.Main;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs the microbenchmarks. */
@Command(
        name = "micro",
        description = "Runs the JMH benchmarks; arguments are JMH's (-h lists them).",
        customSynopsis = "banksman bench micro [JMH arguments]")
final class MicroCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", hidden = true)
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        List<String> all = new ArrayList<>(arguments);
        if (all.isEmpty()) {
            all.addAll(List.of("-prof", "gc"));
        }
        Main.main(all.toArray(String[]::new));
        return 0;
    }
}
