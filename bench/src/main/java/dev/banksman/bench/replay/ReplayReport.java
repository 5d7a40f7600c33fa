package dev.banksman.bench.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The results of a replay bench as tables in Markdown. */
final class ReplayReport {

    private static final double MIB = 1 << 20;

    private final List<SizeResult> results;

    ReplayReport(List<SizeResult> results) {
        this.results = List.copyOf(results);
    }

    /** Time and processor time by size, and how they grow from one size to the next. */
    List<String> times() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "| copies | change sets | states judged | items | wall s | CPU s"
                        + " | CPU µs per change set | change sets per second and core"
                        + " | spread of rounds | changes × / CPU × |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|");
        for (int i = 0; i < results.size(); i++) {
            lines.add(time(results.get(i)) + growth(i));
        }
        return lines;
    }

    /** Reachable memory by size, and what it is made up of. */
    List<String> heap() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "| copies | live items at the peak | finished items | peak heap MiB"
                        + " | beyond live items MiB | fixed MiB | bytes per live item"
                        + " | bytes per finished item |");
        lines.add("|---|---|---|---|---|---|---|---|");
        for (SizeResult result : results) {
            HeapSample peak = result.peak();
            HeapFit fit = HeapFit.of(result.heap());
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "| %d | %,d | %,d | %.0f | %.0f | %.0f | %,.0f | %,.0f |",
                            result.copies(),
                            peak.live(),
                            peak.finished(),
                            peak.bytes() / MIB,
                            fit.beyondLive(peak) / MIB,
                            fit.fixed() / MIB,
                            fit.perLive(),
                            fit.perFinished()));
        }
        return lines;
    }

    private static String time(SizeResult result) {
        TimeFigures first = result.times().getFirst();
        return String.format(
                Locale.ROOT,
                "| %d | %,d | %,d | %,d | %.2f | %.2f | %.1f | %,.0f | %.2f |",
                result.copies(),
                result.changes(),
                first.states(),
                first.items(),
                result.median(TimeFigures::wallSeconds),
                result.median(TimeFigures::cpuSeconds),
                result.median(figures -> figures.cpuNanos() / 1e3 / figures.changes()),
                result.median(TimeFigures::changesPerCoreSecond),
                result.spread(TimeFigures::cpuSeconds));
    }

    private String growth(int index) {
        if (index == 0) {
            return " |";
        }
        SizeResult before = results.get(index - 1);
        SizeResult after = results.get(index);
        return String.format(
                Locale.ROOT,
                " %.1f / %.1f |",
                (double) after.changes() / before.changes(),
                after.median(TimeFigures::cpuSeconds) / before.median(TimeFigures::cpuSeconds));
    }
}
