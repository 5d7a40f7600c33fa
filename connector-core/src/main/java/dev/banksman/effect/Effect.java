package dev.banksman.effect;

import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import java.util.List;
import java.util.Locale;

/** One thing to be written into a tracker. */
public sealed interface Effect {

    /** The item that it is written to. */
    ItemRef item();

    /** Brings the item's one note to this content. */
    record WriteNote(ItemRef item, NoteAction action, RichText content) implements Effect {}

    /** Names a person in the item's note. */
    record Tell(ItemRef item, Person person, RichText content) implements Effect {}

    /** Lays the facts before people, who decide; {@code form} is for example a meeting. */
    record Prepare(ItemRef item, String form, RichText content) implements Effect {}

    record Move(ItemRef item, String status) implements Effect {}

    record WriteField(ItemRef item, String field, String value) implements Effect {}

    record Reassign(ItemRef item, Person person) implements Effect {}

    record AddLabel(ItemRef item, String label) implements Effect {}

    /** Takes a label away again that was added. */
    record RemoveLabel(ItemRef item, String label) implements Effect {}

    /** Links the item to another. */
    record AddLink(ItemRef item, Tie tie) implements Effect {}

    /** Takes a link away again that was added. */
    record RemoveLink(ItemRef item, Tie tie) implements Effect {}

    /**
     * How two items are linked.
     *
     * @param type the link type's name, compared without regard to case
     * @param outward whether the item is on the outward side of the link, as in {@link
     *     dev.banksman.item.Mapping.LinkTypes}
     */
    record Tie(ItemRef other, String type, boolean outward) {}

    /**
     * Tells machines what stands on the item, in a property that searches and workflow checks can
     * read.
     *
     * @param findings ids of the policies with open findings, in order
     */
    record Mark(ItemRef item, List<String> findings) implements Effect {
        public Mark {
            findings = List.copyOf(findings);
        }
    }

    /** Tells the one who changed many items at once, in one message, what stays unsaid on them. */
    record Summarise(ItemRef item, Person person, RichText content) implements Effect {}

    /** What happens to an item's note. */
    enum NoteAction {
        /** A new comment, which the tracker may mail to watchers. */
        POST,
        /** A silent edit in place. */
        EDIT,
        /** A silent edit to one line that begins "All clear". */
        FOLD,
        /** A new comment in the place of the old one, which goes: somebody new is named. */
        REPOST,
        /** The comment goes: what it said is taken back. */
        DELETE,
        /** A silent edit in place, and every other note of ours on the item goes. */
        RESTORE;

        /** As outputs write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
