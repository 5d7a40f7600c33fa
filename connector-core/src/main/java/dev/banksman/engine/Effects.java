package dev.banksman.engine;

import dev.banksman.effect.Effect;
import dev.banksman.effect.Effect.NoteAction;
import dev.banksman.effect.RichText;
import dev.banksman.item.ItemRef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What there is to know of effects without carrying them out. */
final class Effects {

    private Effects() {}

    /** What of an item an effect writes to; see {@code Intent}. */
    static String surface(Effect effect) {
        return switch (effect) {
            case Effect.WriteNote note -> "note";
            case Effect.Tell tell -> "note";
            case Effect.Prepare prepare -> "note";
            case Effect.Summarise summary -> "note";
            case Effect.Move move -> "status";
            case Effect.Reassign reassign -> "owner";
            case Effect.WriteField field -> "field:" + field.field();
            case Effect.AddLabel label -> "label:" + label.label();
            case Effect.RemoveLabel label -> "label:" + label.label();
            case Effect.AddLink link -> "link:" + link.tie().other().id();
            case Effect.RemoveLink link -> "link:" + link.tie().other().id();
            case Effect.Mark mark -> "property";
        };
    }

    /** Brings back what stands; where that is nothing, every note of ours goes. */
    static Effect restored(ItemRef item, Optional<RichText> note) {
        RichText content = note.orElseGet(() -> new RichText(List.of()));
        return new Effect.WriteNote(item, NoteAction.RESTORE, content);
    }

    /** As figures name it. */
    static String kind(Effect effect) {
        return switch (effect) {
            case Effect.WriteNote note -> "note " + note.action().name().toLowerCase(Locale.ROOT);
            case Effect.Tell tell -> "message";
            case Effect.Prepare prepare -> "decision";
            case Effect.Summarise summary -> "summary";
            case Effect.Move move -> "move";
            case Effect.Reassign reassign -> "assign";
            case Effect.WriteField field -> "field";
            case Effect.AddLabel label -> "label";
            case Effect.RemoveLabel label -> "label";
            case Effect.AddLink link -> "link";
            case Effect.RemoveLink link -> "link";
            case Effect.Mark mark -> "mark";
        };
    }

    /** Whether it changes the item itself, which others may want otherwise. */
    static boolean changes(Effect effect) {
        return switch (effect) {
            case Effect.Move move -> true;
            case Effect.Reassign reassign -> true;
            case Effect.WriteField field -> true;
            case Effect.AddLabel label -> true;
            case Effect.RemoveLabel label -> true;
            case Effect.AddLink link -> true;
            case Effect.RemoveLink link -> true;
            case Effect.WriteNote note -> false;
            case Effect.Tell tell -> false;
            case Effect.Prepare prepare -> false;
            case Effect.Summarise summary -> false;
            case Effect.Mark mark -> false;
        };
    }
}
