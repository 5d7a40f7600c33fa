package dev.banksman.report;

/** One line for each policy, the loudest first. */
final class PolicySection {

    private final Summary summary;
    private final TimeChart chart;
    private final Palette palette;

    PolicySection(Summary summary, OverTime time, Palette palette) {
        this.summary = summary;
        this.palette = palette;
        this.chart = new TimeChart(time, palette, summary.policies());
    }

    void write(Html html) {
        html.open("section", "id", "policies");
        html.leaf("h2", "Policy by policy");
        html.paragraph(
                "The loudest first. \"By people\" counts findings that somebody's change put right;"
                        + " the median is the time that took.",
                "class",
                "note");
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region");
        html.open("table").open("thead").open("tr");
        html.leaf("th", "Policy", "scope", "col");
        for (String head :
                new String[] {
                    "Items",
                    "Findings",
                    "By people",
                    "By time",
                    "With\u00addrawn",
                    "Open",
                    "Median",
                    "Notes a week",
                    "Messages a week"
                }) {
            html.leaf("th", head, "scope", "col", "class", "n");
        }
        html.leaf("th", "Over time", "scope", "col").close("tr").close("thead").open("tbody");
        summary.policies().forEach(policy -> row(html, policy));
        html.close("tbody").close("table").close("div").end("section");
    }

    private void row(Html html, PolicyResult policy) {
        Outcome found = policy.found();
        Period period = summary.period();
        html.open("tr").open("th", "scope", "row");
        html.open("span", "class", "swatch " + palette.colour(policy.rule())).close("span");
        html.text(policy.rule());
        html.leaf("small", "finds " + policy.judges()).close("th");
        number(html, policy.items());
        html.leaf("td", Figures.count(found.opened()), "class", "n strong");
        number(html, found.byPeople());
        number(html, found.byTime());
        number(html, found.withdrawn());
        number(html, found.open());
        html.leaf("td", policy.medianToResolve().map(Figures::span).orElse("–"), "class", "n");
        html.leaf("td", Figures.rate(period.perWeek(policy.said().notes())), "class", "n");
        html.leaf("td", Figures.rate(period.perWeek(policy.said().messages())), "class", "n");
        html.open("td");
        chart.spark(html, policy.rule());
        html.close("td").end("tr");
    }

    private static void number(Html html, long count) {
        html.leaf("td", Figures.count(count), "class", count == 0 ? "n zero" : "n");
    }
}
