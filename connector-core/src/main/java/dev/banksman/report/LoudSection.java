package dev.banksman.report;

import java.util.List;
import java.util.Map;

/** The items on which most was found; their titles are filled in by the page's script. */
final class LoudSection {

    private static final int SHOWN = 12;

    private final List<LoudItem> items;
    private final Palette palette;

    LoudSection(Summary summary, Palette palette) {
        this.items = summary.loudest().stream().limit(SHOWN).toList();
        this.palette = palette;
    }

    void write(Html html) {
        if (items.isEmpty()) {
            return;
        }
        long peak = items.getFirst().opened();
        html.open("section", "id", "loudest");
        html.leaf("h2", "The items it would have spoken about most");
        html.open("ol", "class", "loud");
        items.forEach(item -> line(html, item, peak));
        html.close("ol").end("section");
    }

    private void line(Html html, LoudItem item, long peak) {
        html.open("li")
                .open("a", "href", "#item=" + item.item().id(), "data-item", item.item().id())
                .name(item.item().id())
                .close("a");
        html.open("span", "class", "title", "data-title", item.item().id()).close("span");
        html.open(
                "svg",
                "viewBox",
                "0 0 200 12",
                "preserveAspectRatio",
                "none",
                "class",
                "stack",
                "aria-hidden",
                "true");
        long before = 0;
        for (Map.Entry<String, Long> rule : item.byRule().entrySet()) {
            part(html, rule, before, peak);
            before += rule.getValue();
        }
        html.close("svg").leaf("span", Figures.count(item.opened()), "class", "count").end("li");
    }

    private void part(Html html, Map.Entry<String, Long> rule, long before, long peak) {
        html.open("g", "class", palette.colour(rule.getKey()))
                .open(
                        "rect",
                        "x",
                        Long.toString(before * 200 / peak),
                        "width",
                        Long.toString(
                                (before + rule.getValue()) * 200 / peak - before * 200 / peak),
                        "y",
                        "0",
                        "height",
                        "12")
                .leaf("title", rule.getKey() + ": " + rule.getValue())
                .close("rect")
                .close("g");
    }
}
