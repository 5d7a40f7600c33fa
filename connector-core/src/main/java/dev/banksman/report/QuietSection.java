package dev.banksman.report;

import dev.banksman.plan.Hold;

/** What quietness held back, and what could not be told. */
final class QuietSection {

    private static final int SHOWN = 15;

    private final Summary summary;

    QuietSection(Summary summary) {
        this.summary = summary;
    }

    void write(Html html) {
        html.open("section", "id", "quiet", "class", "halves");
        html.open("div").leaf("h2", "What was kept quiet");
        html.paragraph(Telling.quietness(summary.quiet()));
        held(html);
        html.end("div");
        html.open("div").leaf("h2", "What could not be told");
        html.paragraph(Telling.unknowns(summary.extent()));
        unknown(html);
        html.close("div").end("section");
    }

    private void held(Html html) {
        if (summary.quiet().held().isEmpty()) {
            return;
        }
        html.open("table", "class", "plain").open("tbody");
        for (Hold.Reason reason : Hold.Reason.values()) {
            long count = summary.quiet().held(reason);
            if (count > 0) {
                html.open("tr").leaf("td", Figures.count(count), "class", "n strong");
                html.open("th", "scope", "row").text(Telling.words(reason));
                html.leaf("small", meaning(reason)).close("th").end("tr");
            }
        }
        html.close("tbody").end("table");
    }

    private static String meaning(Hold.Reason reason) {
        return switch (reason) {
            case MODE -> "the policy may not speak or act so yet; shown as if it might";
            case BASELINE -> "it held when the window began, and was never announced";
            case GRACE -> "a little time to put it right unasked";
            case HOURS -> "a ladder waits for the next working hour";
            case BURST -> "one person changed many items; each waits until it is touched again";
            case BREAKER -> "one policy hit many items at once and stopped itself";
            case NOISE -> "the person had enough messages that day; it went to the digest";
            case NOBODY -> "nobody is known who should hear it";
        };
    }

    private void unknown(Html html) {
        if (summary.unknowns().isEmpty()) {
            return;
        }
        html.open("table", "class", "plain").open("tbody");
        for (UnknownCount unknown : summary.unknowns().stream().limit(SHOWN).toList()) {
            html.open("tr").leaf("td", Figures.count(unknown.times()), "class", "n strong");
            html.open("th", "scope", "row").name(unknown.what());
            html.leaf("small", unknown.rule()).close("th").end("tr");
        }
        html.close("tbody").end("table");
        int more = summary.unknowns().size() - SHOWN;
        html.paragraph(more > 0 ? "And " + more + " more sorts." : "", "class", "note");
    }
}
