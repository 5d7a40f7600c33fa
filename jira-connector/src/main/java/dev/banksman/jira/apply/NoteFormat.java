package dev.banksman.jira.apply;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.effect.RichText;
import dev.banksman.effect.RichText.Inline;
import dev.banksman.effect.RichText.Line;
import dev.banksman.effect.RichText.Paragraph;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A note as a document: a paragraph a finding, its lines below each other, a rule between findings.
 * At most {@value #MENTIONS} people are told of it; whoever else is named stands there by name.
 */
final class NoteFormat {

    static final int MENTIONS = 3;

    /** Jira takes comments of 32,767 characters. */
    private static final int LONGEST = 20_000;

    private final Function<ItemRef, Optional<String>> addresses;
    private int mentions;
    private int length;

    private NoteFormat(Function<ItemRef, Optional<String>> addresses) {
        this.addresses = addresses;
    }

    /**
     * The document of a note.
     *
     * @param addresses where people see an item; nothing for one that is not to be seen
     */
    static JsonNode document(RichText note, Function<ItemRef, Optional<String>> addresses) {
        return new NoteFormat(addresses).document(note);
    }

    private JsonNode document(RichText note) {
        List<JsonNode> blocks = new ArrayList<>();
        for (Paragraph paragraph : note.paragraphs()) {
            if (length > LONGEST) {
                blocks.add(Adf.paragraph(List.of(Adf.text("…"))));
                break;
            }
            if (!blocks.isEmpty()) {
                blocks.add(Adf.rule());
            }
            blocks.add(Adf.paragraph(lines(paragraph)));
        }
        return Adf.doc(blocks);
    }

    private List<JsonNode> lines(Paragraph paragraph) {
        List<JsonNode> inlines = new ArrayList<>();
        for (Line line : paragraph.lines()) {
            if (!inlines.isEmpty()) {
                inlines.add(Adf.hardBreak());
            }
            line.parts().forEach(part -> inline(part).ifPresent(inlines::add));
        }
        return inlines;
    }

    private Optional<JsonNode> inline(Inline part) {
        return switch (part) {
            case Inline.Text(String text) -> run(text).map(Adf::text);
            case Inline.Strong(String text) -> run(text).map(t -> Adf.marked(t, "strong"));
            case Inline.Emphasis(String text) -> run(text).map(t -> Adf.marked(t, "em"));
            case Inline.Code(String code) -> run(code).map(t -> Adf.marked(t, "code"));
            case Inline.ItemLink(ItemRef item) -> Optional.of(link(item));
            case Inline.Mention(Person person) -> mention(person);
        };
    }

    private Optional<String> run(String text) {
        String plain = PlainRun.of(text);
        length += plain.length();
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
    }

    /** A smart link: Jira shows each reader what that reader may see. */
    private JsonNode link(ItemRef item) {
        return addresses
                .apply(item)
                .<JsonNode>map(Adf::inlineCard)
                .orElseGet(() -> Adf.text("an item that cannot be shown"));
    }

    private Optional<JsonNode> mention(Person person) {
        Optional<String> name = run(person.name());
        if (name.isEmpty() || person.id().isBlank()) {
            return name.map(Adf::text);
        }
        return mentions++ < MENTIONS
                ? Optional.of(Adf.mention(person.id(), name.get()))
                : name.map(Adf::text);
    }
}
