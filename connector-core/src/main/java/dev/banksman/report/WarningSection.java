package dev.banksman.report;

import dev.banksman.report.EarlyWarning.Cohort;
import dev.banksman.report.EarlyWarning.Warner;
import java.util.Locale;

/** Whether flags came before the slip, in dots, in figures and in plain words. */
final class WarningSection {

    private static final int DOTS = 400;

    private final EarlyWarning early;

    WarningSection(EarlyWarning early) {
        this.early = early;
    }

    void write(Html html) {
        html.open("section", "id", "early");
        html.leaf("h2", "Did it warn in time?");
        html.paragraph(Telling.cohort(early.cohort()));
        if (early.cohort().items() > 0) {
            dots(html);
            table(html);
            html.paragraph(Telling.tooFew(early), "class", "note");
            html.paragraph(Telling.silent(early), "class", "note");
            words(html);
        }
        for (EarlyWarning.Afterwards reminder : early.afterwards()) {
            html.paragraph(Telling.afterwards(reminder), "class", "note");
        }
        html.paragraph(Telling.leftOut(early.cohort()), "class", "note");
        html.end("section");
    }

    private void dots(Html html) {
        Cohort cohort = early.cohort();
        Warner all = early.together();
        long each = (cohort.items() + DOTS - 1) / DOTS;
        html.open("div", "class", "dots");
        group(html, "Missed the date", new Dots("late", all.flaggedLate(), cohort.late(), each));
        group(html, "Done in time", new Dots("ontime", all.flaggedInTime(), cohort.inTime(), each));
        html.end("div");
        html.paragraph(
                "A filled dot was flagged before its date, a hollow one was not."
                        + (each == 1
                                ? " Each dot is one item."
                                : " Each dot is about " + each + " items."),
                "class",
                "note");
    }

    private record Dots(String kind, long flagged, long all, long each) {}

    private static void group(Html html, String title, Dots dots) {
        html.open("figure").open("figcaption").leaf("b", Figures.count(dots.all()));
        html.text(" " + title.toLowerCase(Locale.ROOT) + ", ");
        html.text(Figures.count(dots.flagged()) + " of them flagged before");
        html.close("figcaption")
                .open("div", "class", "field " + dots.kind(), "aria-hidden", "true");
        long filled = Math.round((double) dots.flagged() / dots.each());
        long shown = Math.round((double) dots.all() / dots.each());
        for (long dot = 0; dot < shown; dot++) {
            html.open("i", "class", dot < filled ? "on" : "off").close("i");
        }
        html.close("div").end("figure");
    }

    private void table(Html html) {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region");
        html.open("table").open("thead").open("tr").leaf("th", "Policy", "scope", "col");
        for (String head :
                new String[] {
                    "Flagged before",
                    "Late of these",
                    "Precision",
                    "Of all late",
                    "Recall",
                    "Lift",
                    "Days ahead"
                }) {
            html.leaf("th", head, "scope", "col", "class", "n");
        }
        html.close("tr").close("thead").open("tbody");
        early.policies().stream()
                .filter(warner -> warner.flagged() > 0)
                .forEach(warner -> row(html, warner, warner.rule(), ""));
        row(html, early.together(), "all together", "total");
        html.close("tbody").close("table").end("div");
    }

    private static void row(Html html, Warner warner, String name, String kind) {
        String few = "too few to tell";
        html.open("tr", "class", kind).leaf("th", name, "scope", "row");
        cell(html, Figures.count(warner.flagged()));
        cell(html, part(warner.flaggedLate(), warner.flagged()));
        if (warner.tells()) {
            cell(html, Figures.percent(warner.precision()));
        } else {
            html.leaf("td", few, "class", "n zero");
        }
        cell(html, part(warner.flaggedLate(), warner.cohort().late()));
        cell(html, warner.tells() ? Figures.percent(warner.recall()) : "–");
        cell(html, warner.tells() ? Figures.times(warner.lift()) : "–");
        cell(html, warner.medianDays().isPresent() ? Figures.days(warner.medianDays()) : "–");
        html.end("tr");
    }

    private static String part(long part, long whole) {
        return Figures.count(part) + " of " + Figures.count(whole);
    }

    private static void cell(Html html, String text) {
        html.leaf("td", text, "class", "n");
    }

    private void words(Html html) {
        String base = Figures.percent(early.cohort().baseRate());
        html.open("dl", "class", "words");
        word(
                html,
                "Base rate",
                base
                        + " of all these items were late. A flag is worth something only where it"
                        + " does better than this.");
        word(html, "Precision", "Of the items that were flagged, how many were late.");
        word(html, "Recall", "Of the items that were late, how many had been flagged.");
        word(
                html,
                "Lift",
                "Precision against the base rate. At 1.0x a flag says no more than a guess; at"
                        + " 2.0x a flagged item was late twice as often as any item.");
        word(
                html,
                "Days ahead",
                "From the first flag on an item to the end of its first due date, in the middle"
                        + " case, over the late items that were flagged.");
        word(
                html,
                "What counts",
                "The first due date that an item ever had, whatever came after. A flag counts if"
                        + " it came before that day ended, whether or not it was put right since."
                        + " Nobody saw these flags then, so nothing was in time because of them.");
        html.end("dl");
    }

    private static void word(Html html, String word, String meaning) {
        html.open("div").leaf("dt", word).leaf("dd", meaning).end("div");
    }
}
