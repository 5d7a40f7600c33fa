package dev.banksman.report;

/** The frame in which the page's script shows any item's history. */
final class ItemSection {

    private final ItemsJson.Carried carried;

    ItemSection(ItemsJson.Carried carried) {
        this.carried = carried;
    }

    void write(Html html) {
        if (carried.all() == 0) {
            return;
        }
        html.open("section", "id", "items");
        html.leaf("h2", "Any item, and why");
        html.paragraph(count(), "class", "note");
        html.leaf("noscript", "The histories of items need JavaScript; everything above does not.");
        html.open("div", "class", "explorer", "id", "explorer", "hidden", "");
        html.open("div", "class", "finder");
        html.leaf("label", "Find an item", "for", "query");
        html.open(
                "input",
                "id",
                "query",
                "type",
                "search",
                "autocomplete",
                "off",
                "spellcheck",
                "false",
                "placeholder",
                "Key or words of the title");
        html.leaf("label", "Found by", "for", "policy");
        html.open("select", "id", "policy")
                .leaf("option", "any policy", "value", "")
                .close("select");
        html.open("p", "id", "matches", "class", "note", "aria-live", "polite").close("p");
        html.open("ul", "id", "list").close("ul").end("div");
        html.open("article", "id", "item", "tabindex", "-1", "aria-live", "polite")
                .close("article");
        html.close("div").end("section");
    }

    private String count() {
        String all = Figures.count(carried.all(), "item") + " with findings, the loudest first.";
        return carried.items() == carried.all()
                ? all
                : all
                        + " To keep the page small it carries the loudest "
                        + Figures.count(carried.items())
                        + "; the JSON Lines of the replay hold them all.";
    }
}
