package dev.banksman.report;

import dev.banksman.report.EarlyWarning.Cohort;
import dev.banksman.report.EarlyWarning.Warner;

/** What is asked first: what, how early, how often wrong, how loud. */
final class HeadSection {

    private final Summary summary;
    private final OverTime time;

    HeadSection(Summary summary, OverTime time) {
        this.summary = summary;
        this.time = time;
    }

    void write(Html html, Sources sources) {
        html.open("header")
                .open("p", "class", "eyebrow")
                .leaf("b", "Banksman")
                .text(" back-test of ");
        html.name(sources.history()).text(" with ").name(sources.policies()).end("p");
        html.leaf("h1", found());
        html.paragraph(warned(), "class", "lead");
        html.paragraph(Telling.baseline(summary), "class", "note");
        html.end("header");
        html.open("section", "class", "answers", "aria-label", "The four questions");
        told(html);
        early(html);
        wrong(html);
        loud(html);
        html.end("section");
    }

    private String found() {
        Period period = summary.period();
        String between =
                "Between "
                        + Figures.date(period.begin(), period.zone())
                        + " and "
                        + Figures.date(period.end(), period.zone())
                        + ", "
                        + Figures.policies(summary.policies().size())
                        + " would have ";
        if (summary.found().opened() == 0) {
            return between + "found nothing new.";
        }
        return between
                + "spoken up about "
                + Figures.count(summary.extent().itemsFound())
                + " of "
                + Figures.count(summary.extent().items(), "item")
                + ".";
    }

    private String warned() {
        Cohort cohort = summary.early().cohort();
        Warner all = summary.early().together();
        if (cohort.late() == 0) {
            return Telling.cohort(cohort);
        }
        String flagged =
                "Of the "
                        + Figures.count(cohort.late(), "item")
                        + " that missed their first due date, "
                        + Figures.count(all.flaggedLate())
                        + " had been flagged before it";
        return all.flaggedLate() == 0
                ? flagged + "."
                : flagged
                        + ", typically "
                        + Figures.days(all.medianDays())
                        + " days ahead. "
                        + Telling.worth(all);
    }

    private void told(Html html) {
        Outcome found = summary.found();
        answer(
                html,
                "What would it have told us?",
                Figures.count(found.opened(), "finding"),
                found.opened() == 0
                        ? "Nothing that was not so already."
                        : "People later put right what "
                                + Figures.count(found.byPeople())
                                + " of them pointed at ("
                                + Figures.percent(found.byPeople(), found.opened())
                                + "); "
                                + Figures.count(found.open())
                                + " still stand.");
    }

    private void early(Html html) {
        Warner all = summary.early().together();
        if (all.flaggedLate() == 0) {
            answer(html, "How early?", "No telling", "No late item had been flagged ahead.");
            return;
        }
        answer(
                html,
                "How early?",
                Figures.days(all.medianDays()) + " days",
                "before the due date, in the middle case, on the "
                        + Figures.count(all.flaggedLate())
                        + " of "
                        + Figures.count(all.cohort().late(), "late item")
                        + " that were flagged ahead ("
                        + Figures.percent(all.recall())
                        + ").");
    }

    private void wrong(Html html) {
        Warner all = summary.early().together();
        if (!all.tells()) {
            answer(
                    html,
                    "How often would it have been wrong?",
                    "Too few to tell",
                    Figures.count(all.flagged(), "item")
                            + " with a due date had been flagged; under "
                            + EarlyWarning.ENOUGH
                            + " tell nothing.");
            return;
        }
        answer(
                html,
                "How often would it have been wrong?",
                Figures.count(all.flaggedInTime()) + " of " + Figures.count(all.flagged()),
                "flagged items were done in time after all ("
                        + Figures.percent(all.flaggedInTime(), all.flagged())
                        + "). Of all items with a due date it was "
                        + Figures.percent(all.cohort().inTime(), all.cohort().items())
                        + ".");
    }

    private void loud(Html html) {
        Said said = summary.said();
        Period period = summary.period();
        String busiest =
                summary.found().opened() == 0
                        ? ""
                        : " Busiest: "
                                + time.buckets().name(time.busiest())
                                + ", with "
                                + Figures.count(time.peak(), "finding")
                                + ".";
        answer(
                html,
                "How loud would it be?",
                Figures.rate(period.perWeek(said.notes())) + " notes a week",
                "and "
                        + Figures.rate(period.perWeek(said.messages()))
                        + " messages to people. "
                        + Figures.count(said.edited())
                        + " of "
                        + Figures.count(said.notes(), "note")
                        + " would have been silent edits."
                        + busiest);
    }

    private static void answer(Html html, String question, String figure, String text) {
        html.open("div", "class", "answer");
        html.leaf("h2", question).leaf("p", figure, "class", "figure").leaf("p", text);
        html.end("div");
    }
}
