package dev.banksman.plan;

import dev.banksman.effect.Effect;
import dev.banksman.effect.RichText;
import dev.banksman.effect.RichText.Inline;
import dev.banksman.effect.RichText.Line;
import dev.banksman.effect.RichText.Paragraph;
import dev.banksman.item.ItemRef;
import java.util.ArrayList;
import java.util.List;

/** What the one who changed many items at once is told, once. */
public final class BurstSummary {

    private static final int NAMED = 5;

    private BurstSummary() {}

    /** One message on the first of the items on which something stays unsaid. */
    public static Effect.Summarise of(BurstWatch.Burst burst, List<ItemRef> unsaid) {
        Line headline =
                Line.of(new Inline.Strong(burst.items().size() + " items were changed at once"));
        List<Inline> fact = new ArrayList<>();
        fact.add(new Inline.Text(unsaid.size() + " of them miss something, among them "));
        for (int i = 0; i < Math.min(NAMED, unsaid.size()); i++) {
            fact.add(new Inline.Text(i == 0 ? "" : ", "));
            fact.add(new Inline.ItemLink(unsaid.get(i)));
        }
        fact.add(
                new Inline.Text(
                        ". No note was written; each comes when its item is next touched."));
        RichText content = new RichText(List.of(new Paragraph(List.of(headline, new Line(fact)))));
        return new Effect.Summarise(unsaid.getFirst(), burst.actor(), content);
    }
}
