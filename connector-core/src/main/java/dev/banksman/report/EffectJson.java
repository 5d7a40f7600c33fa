package dev.banksman.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.banksman.effect.Effect;
import dev.banksman.effect.RichText;
import dev.banksman.effect.RichText.Inline;
import dev.banksman.item.Person;
import java.io.IOException;

/** What would have been written, a note with its form. */
final class EffectJson {

    private static final int LONGEST = 300;

    private EffectJson() {}

    static void write(JsonGenerator json, Effect effect) throws IOException {
        switch (effect) {
            case Effect.WriteNote(var item, var action, var content) -> {
                json.writeStringField("e", "note " + action.word());
                note(json, content);
            }
            case Effect.Tell(var item, var person, var content) ->
                    write(json, "message to", person.name());
            case Effect.Summarise summary ->
                    write(json, "summary of a bulk change to", summary.person().name());
            case Effect.Prepare(var item, var form, var content) ->
                    write(json, "decision prepared:", form);
            case Effect.Move(var item, var to) -> write(json, "moved to", to);
            case Effect.WriteField(var item, var field, var value) ->
                    write(json, "field set:", field + " = " + value);
            case Effect.Reassign(var item, var person) -> write(json, "assigned to", person.name());
            case Effect.AddLabel(var item, var label) -> write(json, "label added:", label);
            case Effect.RemoveLabel(var item, var label) -> write(json, "label removed:", label);
            case Effect.AddLink(var item, var tie) -> write(json, "linked to", tie.other().id());
            case Effect.RemoveLink(var item, var tie) ->
                    write(json, "no longer linked to", tie.other().id());
            case Effect.Mark(var item, var findings) ->
                    write(json, "marked:", String.join(", ", findings));
        }
    }

    private static void write(JsonGenerator json, String what, String whom) throws IOException {
        json.writeStringField("e", what);
        json.writeStringField("to", SafeText.cut(whom, LONGEST));
    }

    /** Paragraphs of lines of pieces; a piece is its form and its text. */
    private static void note(JsonGenerator json, RichText content) throws IOException {
        json.writeArrayFieldStart("n");
        for (RichText.Paragraph paragraph : content.paragraphs()) {
            json.writeStartArray();
            for (RichText.Line line : paragraph.lines()) {
                json.writeStartArray();
                for (Inline part : line.parts()) {
                    piece(json, part);
                }
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void piece(JsonGenerator json, Inline part) throws IOException {
        switch (part) {
            case Inline.Text(String text) -> PageJson.texts(json, "", text);
            case Inline.Strong(String text) -> PageJson.texts(json, "b", text);
            case Inline.Emphasis(String text) -> PageJson.texts(json, "i", text);
            case Inline.Code(String code) -> PageJson.texts(json, "c", code);
            case Inline.ItemLink(var item) -> PageJson.texts(json, "l", item.id());
            case Inline.Mention(Person person) -> PageJson.texts(json, "@", person.name());
        }
    }
}
