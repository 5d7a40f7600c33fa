package dev.banksman.effect;

import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A small text tree that connectors turn into their tracker's format. Foreign text only ever stands
 * in {@link Inline.Text}, so that it can never become markup.
 */
public record RichText(List<Paragraph> paragraphs) {

    public RichText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** One paragraph of one or several lines. */
    public record Paragraph(List<Line> lines) {
        public Paragraph {
            lines = List.copyOf(lines);
        }
    }

    public record Line(List<Inline> parts) {
        public Line {
            parts = List.copyOf(parts);
        }

        public static Line of(Inline... parts) {
            return new Line(List.of(parts));
        }
    }

    /** A piece of a line. */
    public sealed interface Inline {
        record Text(String text) implements Inline {}

        record Strong(String text) implements Inline {}

        record Emphasis(String text) implements Inline {}

        /** Something to type as it stands. */
        record Code(String code) implements Inline {}

        /** Another item; the tracker shows each reader only what that reader may see. */
        record ItemLink(ItemRef item) implements Inline {}

        /** Names a person, who is then told by the tracker. */
        record Mention(Person person) implements Inline {}
    }

    /** The text without its form: a line for each line, a blank line between paragraphs. */
    public String plain() {
        return paragraphs.stream().map(RichText::plain).collect(Collectors.joining("\n\n"));
    }

    private static String plain(Paragraph paragraph) {
        return paragraph.lines().stream().map(RichText::plain).collect(Collectors.joining("\n"));
    }

    private static String plain(Line line) {
        return line.parts().stream().map(RichText::plain).collect(Collectors.joining());
    }

    private static String plain(Inline part) {
        return switch (part) {
            case Inline.Text(String text) -> text;
            case Inline.Strong(String text) -> text;
            case Inline.Emphasis(String text) -> text;
            case Inline.Code(String code) -> code;
            case Inline.ItemLink(ItemRef item) -> item.id();
            case Inline.Mention(Person person) -> "@" + person.name();
        };
    }
}
