package dev.banksman.app.compare;

import dev.banksman.app.compare.PolicyChange.Pair;
import dev.banksman.report.Period;
import java.io.PrintStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says on a terminal what a change of policies would have changed. */
public final class PlanReport {

    private static final int EXAMPLES = 3;

    private final Comparison comparison;
    private final Extent extent;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;
    private final PrintStream out;

    /** What was compared, and over which time. */
    public record Extent(String before, String after, Period period) {}

    public PlanReport(Comparison comparison, Extent extent, PrintStream out) {
        this.comparison = comparison;
        this.extent = extent;
        this.day = pattern("EEE d MMM uuuu");
        this.moment = pattern("EEE d MMM uuuu, HH:mm");
        this.out = out;
    }

    public void print() {
        out.printf(
                Locale.ROOT,
                "From %s to %s, over %s to %s%n%n",
                extent.before(),
                extent.after(),
                day.format(extent.period().begin()),
                day.format(extent.period().end()));
        if (comparison.isEmpty()) {
            out.println("Nothing that was said would have changed.");
            return;
        }
        table();
        comparison.policies().forEach(this::examples);
    }

    private void table() {
        int width =
                comparison.policies().keySet().stream().mapToInt(String::length).max().orElse(6);
        String row = "%-" + Math.max(6, width) + "s  %15s  %8s  %8s  %7s  %15s  %15s%n";
        out.printf(
                row,
                "policy",
                "findings",
                "only old",
                "only new",
                "changed",
                "notes a week",
                "messages a week");
        for (Map.Entry<String, PolicyChange> entry : comparison.policies().entrySet()) {
            PolicyChange policy = entry.getValue();
            out.printf(
                    row,
                    entry.getKey(),
                    counts(policy.findings()),
                    policy.differences(Difference.OnlyOld.class).size(),
                    policy.differences(Difference.OnlyNew.class).size(),
                    policy.differences(Difference.Changed.class).size(),
                    perWeek(policy.notes()),
                    perWeek(policy.messages()));
        }
    }

    private void examples(String policy, PolicyChange change) {
        examples(policy, "only with the old file", change.differences(Difference.OnlyOld.class));
        examples(policy, "only with the new file", change.differences(Difference.OnlyNew.class));
        examples(policy, "changed", change.differences(Difference.Changed.class));
    }

    private void examples(String policy, String title, List<? extends Difference> differences) {
        if (differences.isEmpty()) {
            return;
        }
        out.printf("%n%s, %s:%n", policy, title);
        differences.stream().limit(EXAMPLES).forEach(this::example);
        if (differences.size() > EXAMPLES) {
            out.printf("  and %d more (--json OUT has all)%n", differences.size() - EXAMPLES);
        }
    }

    private void example(Difference difference) {
        Life life = difference.shown();
        out.printf("  %-10s %s%s%n", life.id().item().id(), span(life), about(difference));
    }

    private String about(Difference difference) {
        return switch (difference) {
            case Difference.OnlyOld old -> "";
            case Difference.OnlyNew fresh -> "";
            case Difference.Changed(Life before, Life after, var what) ->
                    ": "
                            + String.join(", ", what)
                            + (span(before).equals(span(after))
                                    ? ""
                                    : " (was " + span(before) + ")")
                            + written(before, after);
        };
    }

    private static String written(Life before, Life after) {
        Pair written = new Pair(before.written().size(), after.written().size());
        return written.differs() ? "; " + counts(written) + " effects written" : "";
    }

    private String span(Life life) {
        String until = life.closed().map(moment::format).orElse("open at the end");
        return moment.format(life.opened()) + " – " + until;
    }

    private String perWeek(Pair pair) {
        return String.format(
                Locale.ROOT,
                "%.1f → %.1f",
                extent.period().perWeek(pair.before()),
                extent.period().perWeek(pair.after()));
    }

    private static String counts(Pair pair) {
        return pair.before() + " → " + pair.after();
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(extent.period().zone());
    }
}
