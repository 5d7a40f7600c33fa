package dev.banksman.bench.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The figures of several rounds as a table: the median, and the least and the most. */
final class LiveReport {

    private final List<Figures> rounds;

    LiveReport(List<Figures> rounds) {
        this.rounds = List.copyOf(rounds);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("| | median | least | most |");
        lines.add("|---|---|---|---|");
        lines.add(row("durable acknowledgements a second, flat out", "%,.0f", Figures::perSecond));
        lines.add(row("acknowledgement p99 flat out, ms", "%.1f", f -> f.saturated().millis(0.99)));
        lines.add(row("CPU an event flat out, µs", "%.0f", Figures::cpuMicros));
        lines.add(row("acknowledgement p50 steady, ms", "%.1f", f -> f.steady().millis(0.5)));
        lines.add(row("acknowledgement p99 steady, ms", "%.1f", f -> f.steady().millis(0.99)));
        lines.add(row("event to comment p50 steady, ms", "%.1f", f -> f.endToEnd().millis(0.5)));
        lines.add(row("event to comment p99 steady, ms", "%.1f", f -> f.endToEnd().millis(0.99)));
        lines.add(row("calls to the tracker a comment", "%.2f", Figures::pointsCalls));
        lines.add(row("resident memory idle, MiB", "%.0f", Figures::idleMib));
        lines.add(row("resident memory at the peak, MiB", "%.0f", Figures::peakMib));
        lines.add(row("start to ready, s", "%.1f", Figures::readySeconds));
        return lines;
    }

    private String row(String what, String format, ToDoubleFunction<Figures> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return "| "
                + what
                + " | "
                + shown(format, sorted[sorted.length / 2])
                + " | "
                + shown(format, sorted[0])
                + " | "
                + shown(format, sorted[sorted.length - 1])
                + " |";
    }

    private static String shown(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
