package dev.banksman.bench.replay;

import dev.banksman.bench.copies.HistoryCopies;
import dev.banksman.bench.policies.BenchPolicies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures replays of a history and of many copies of it, each in a fresh JVM. Rounds go through
 * all sizes in turn, so that a busy moment of the machine does not hit one size alone.
 */
public final class ReplayBench {

    private static final int COMMAND_RUNS = 5;

    private final ReplayPlan plan;
    private final Progress progress;
    private final List<Double> loads = new ArrayList<>();

    /** Hears how far the bench is. */
    @FunctionalInterface
    public interface Progress {
        void say(String what);
    }

    public ReplayBench(ReplayPlan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /**
     * Runs the whole bench.
     *
     * @return the report, line by line
     */
    public List<String> run() throws IOException, InterruptedException {
        writeCopies();
        Map<Integer, List<TimeFigures>> times = new TreeMap<>();
        for (int round = 1; round <= plan.rounds(); round++) {
            for (int size : plan.copies()) {
                times.computeIfAbsent(size, s -> new ArrayList<>()).add(time(round, size));
            }
        }
        List<SizeResult> results = new ArrayList<>();
        for (Map.Entry<Integer, List<TimeFigures>> timed : times.entrySet()) {
            int size = timed.getKey();
            results.add(new SizeResult(size, timed.getValue(), heap(size)));
        }
        return report(results, command());
    }

    private List<Double> command() throws IOException, InterruptedException {
        progress.say("./banksman replay of the history itself");
        Path policies = plan.places().work().resolve("eleven.yaml");
        Files.writeString(policies, BenchPolicies.text());
        return new WholeCommand(plan.places().home(), policies)
                .seconds(plan.source(), COMMAND_RUNS);
    }

    private void writeCopies() throws IOException {
        HistoryCopies copies = new HistoryCopies(plan.source(), plan.weeksApart());
        for (int size : plan.copies()) {
            Path file = plan.history(size);
            if (!Files.exists(file)) {
                progress.say("writing " + size + " copies");
                copies.write(size, file);
            }
        }
    }

    private TimeFigures time(int round, int size) throws IOException, InterruptedException {
        double load = Machine.load();
        loads.add(load);
        TimeFigures figures = TimeFigures.parse(probe(ReplayProbe.TIME, size));
        progress.say(
                String.format(
                        Locale.ROOT,
                        "round %d, %d copies: %.2f s, CPU %.2f s (load before %.1f)",
                        round,
                        size,
                        figures.wallSeconds(),
                        figures.cpuSeconds(),
                        load));
        return figures;
    }

    private List<HeapSample> heap(int size) throws IOException, InterruptedException {
        progress.say("heap of " + size + " copies");
        return probe(ReplayProbe.HEAP, size).stream()
                .filter(HeapSample::isOne)
                .map(HeapSample::parse)
                .toList();
    }

    private List<String> probe(String what, int size) throws IOException, InterruptedException {
        return ChildJvm.likeThis()
                .run(ReplayProbe.class, List.of(what, plan.history(size).toString()));
    }

    private List<String> report(List<SizeResult> results, List<Double> command) {
        ReplayReport report = new ReplayReport(results);
        List<String> lines = new ArrayList<>();
        lines.add("Machine: " + Machine.describe() + ".");
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%d rounds, medians. Load before the runs: median %.1f, most %.1f.",
                        plan.rounds(),
                        Medians.of(loads),
                        loads.stream().mapToDouble(Double::doubleValue).max().orElse(0)));
        lines.add("");
        lines.addAll(report.times());
        lines.add("");
        lines.addAll(report.heap());
        lines.add("");
        lines.add(
                String.format(
                        Locale.ROOT,
                        "`./banksman replay` of the history itself: median %.2f s of %d runs (%.2f to"
                                + " %.2f s), launcher and JVM start included.",
                        Medians.of(command),
                        command.size(),
                        Collections.min(command),
                        Collections.max(command)));
        return lines;
    }
}
