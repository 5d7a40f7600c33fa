package dev.banksman.report;

import dev.banksman.report.EarlyWarning.Warner;
import dev.banksman.report.TextTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A summary as text for a terminal, in ASCII but for names that are not. Readable from 60 columns
 * on; where there is less room than a table wants, its least important columns are left out.
 */
public final class TerminalReport {

    private static final int NARROWEST = 40;

    private final Summary summary;
    private final int width;
    private final Ink ink;
    private final List<String> lines = new ArrayList<>();

    private TerminalReport(Summary summary, int width, Ink ink) {
        this.summary = summary;
        this.width = Math.max(NARROWEST, width);
        this.ink = ink;
    }

    /**
     * The report as lines that each end with a line feed.
     *
     * @param width of the terminal in columns
     * @param colour false when the output is no terminal or {@code NO_COLOR} is set
     */
    public static String render(Summary summary, int width, boolean colour) {
        TerminalReport report = new TerminalReport(summary, width, new Ink(colour));
        report.head();
        report.policies();
        report.early();
        report.rest();
        return String.join("\n", report.lines) + "\n";
    }

    private void head() {
        Period period = summary.period();
        lines.add(
                ink.bold("Back-test")
                        + " "
                        + Figures.day(period.begin(), period.zone())
                        + " to "
                        + Figures.day(period.end(), period.zone()));
        prose(Telling.headline(summary));
        prose("That is " + Telling.loudness(summary));
        prose(Telling.baseline(summary));
    }

    private void policies() {
        title("Policies");
        TextTable table =
                new TextTable(
                        List.of(
                                Column.of("policy", 0),
                                Column.of("\nitems", 3),
                                Column.of("\nopened", 0),
                                Column.of("resolved\nby people", 1),
                                Column.of("by\ntime", 6),
                                Column.of("with-\ndrawn", 7),
                                Column.of("still\nopen", 5),
                                Column.of("median to\nresolve", 2),
                                Column.of("notes\n/week", 1),
                                Column.of("messages\n/week", 4),
                                Column.of("\nrungs", 8),
                                Column.of("so\nalready", 9)));
        summary.policies().forEach(policy -> row(policy, table));
        table(table);
    }

    private void row(PolicyResult policy, TextTable table) {
        Period period = summary.period();
        Outcome found = policy.found();
        table.row(
                SafeText.forTerminal(policy.rule()),
                Figures.count(policy.items()),
                Figures.count(found.opened()),
                Figures.count(found.byPeople()),
                Figures.count(found.byTime()),
                Figures.count(found.withdrawn()),
                Figures.count(found.open()),
                policy.medianToResolve().map(Figures::span).orElse("-"),
                Figures.rate(period.perWeek(policy.said().notes())),
                Figures.rate(period.perWeek(policy.said().messages())),
                Figures.count(policy.rungs()),
                Figures.count(policy.baseline().opened()));
    }

    private void early() {
        EarlyWarning early = summary.early();
        title("Early warning");
        prose(Telling.cohort(early.cohort()));
        if (early.cohort().items() > 0) {
            TextTable table =
                    new TextTable(
                            List.of(
                                    Column.of("policy", 0),
                                    Column.of("flagged\nbefore", 0),
                                    Column.of("late of\nthese", 1),
                                    Column.of("\nprecision", 2),
                                    Column.of("of all\nlate", 3),
                                    Column.of("\nrecall", 4),
                                    Column.of("\nlift", 5),
                                    Column.of("days\nahead", 1)));
            early.policies().stream()
                    .filter(warner -> warner.flagged() > 0)
                    .forEach(warner -> row(warner.rule(), warner, table));
            row("all together", early.together(), table);
            table(table);
            prose(Telling.tooFew(early));
            prose(Telling.silent(early));
        }
        early.afterwards().forEach(reminder -> prose(Telling.afterwards(reminder)));
        prose(Telling.leftOut(early.cohort()));
    }

    private static void row(String name, Warner warner, TextTable table) {
        table.row(
                SafeText.forTerminal(name),
                Figures.count(warner.flagged()),
                warner.flaggedLate() + "/" + warner.flagged(),
                warner.tells() ? Figures.percent(warner.precision()) : "too few",
                warner.flaggedLate() + "/" + warner.cohort().late(),
                warner.tells() ? Figures.percent(warner.recall()) : "too few",
                warner.tells() ? Figures.times(warner.lift()) : "too few",
                Figures.days(warner.medianDays()));
    }

    private void rest() {
        title("Quiet and unknown");
        prose(Telling.quietness(summary.quiet()));
        prose(Telling.held(summary.quiet()));
        prose(Telling.unknowns(summary.extent()));
        summary.unknowns().stream()
                .limit(3)
                .map(u -> "  " + Figures.count(u.times()) + "  " + u.rule() + ": " + u.what())
                .map(SafeText::forTerminal)
                .map(line -> line.length() <= width ? line : line.substring(0, width - 3) + "...")
                .forEach(lines::add);
    }

    private void title(String title) {
        lines.add("");
        lines.add(ink.bold(title));
    }

    private void table(TextTable table) {
        List<String> rows = table.lines(width);
        int head = table.headLines();
        rows.subList(0, head).stream().map(ink::faint).forEach(lines::add);
        lines.addAll(rows.subList(head, rows.size()));
    }

    /** Breaks a sentence into lines; nothing for nothing. */
    private void prose(String text) {
        StringBuilder line = new StringBuilder();
        for (String word : words(text).toList()) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
    }

    private static Stream<String> words(String text) {
        return Stream.of(SafeText.forTerminal(text).split(" ")).filter(word -> !word.isEmpty());
    }
}
