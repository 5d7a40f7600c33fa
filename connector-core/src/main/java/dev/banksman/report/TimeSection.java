package dev.banksman.report;

import java.util.List;

/** What would have been said over time, as bars and as figures. */
final class TimeSection {

    private final Summary summary;
    private final OverTime time;
    private final Palette palette;

    TimeSection(Summary summary, OverTime time, Palette palette) {
        this.summary = summary;
        this.time = time;
        this.palette = palette;
    }

    void write(Html html) {
        if (summary.found().opened() == 0) {
            return;
        }
        html.open("section", "id", "time");
        html.leaf("h2", "When it would have spoken");
        html.paragraph(
                "Findings by the "
                        + time.buckets().word()
                        + " in which they opened. Pick a policy to bring it out.",
                "class",
                "note");
        legend(html);
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region");
        new TimeChart(time, palette, summary.policies()).stacked(html);
        html.end("div");
        figures(html);
        html.end("section");
    }

    private void legend(Html html) {
        html.open("ul", "class", "legend", "id", "legend");
        List<String> rules = time.rules(summary.policies());
        for (String rule : rules) {
            if (palette.number(rule) < Palette.OWN) {
                entry(html, palette.number(rule), rule);
            }
        }
        if (rules.stream().anyMatch(rule -> palette.number(rule) == Palette.OWN)) {
            entry(html, Palette.OWN, "the others");
        }
        html.end("ul");
    }

    private static void entry(Html html, int number, String name) {
        html.open("li")
                .open("button", "type", "button", "aria-pressed", "false", "data-c", "" + number)
                .open("span", "class", "swatch c" + number)
                .close("span")
                .text(name)
                .close("button")
                .end("li");
    }

    private void figures(Html html) {
        html.open("details").leaf("summary", "The figures");
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region");
        html.open("table", "class", "plain").open("thead").open("tr").leaf("th", "Policy");
        Buckets buckets = time.buckets();
        for (int place = 0; place < buckets.size(); place++) {
            html.leaf("th", buckets.name(place), "scope", "col", "class", "n");
        }
        html.close("tr").close("thead").open("tbody");
        for (String rule : time.rules(summary.policies())) {
            html.open("tr").leaf("th", rule, "scope", "row");
            for (long count : time.of(rule)) {
                html.leaf("td", count == 0 ? "" : Figures.count(count), "class", "n");
            }
            html.end("tr");
        }
        html.close("tbody").close("table").close("div").end("details");
    }
}
