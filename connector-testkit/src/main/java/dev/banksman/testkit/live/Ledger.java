package dev.banksman.testkit.live;

import dev.banksman.effect.Effect;
import dev.banksman.effect.RichText;
import dev.banksman.item.ItemRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is visible in the tracker of all that we wrote: the judge of tests. */
public final class Ledger {

    /**
     * A comment of ours that stands.
     *
     * @param effort the id of the effort that made it, which is its marker
     */
    public record Note(String id, ItemRef item, long effort, RichText content) {
        public String text() {
            return content.plain();
        }

        /** Whether it was made after the one with that id; every one was made after "". */
        boolean isAfter(String other) {
            return number(id) > number(other);
        }

        private static int number(String id) {
            return id.isEmpty() ? 0 : Integer.parseInt(id.substring(PREFIX.length()));
        }
    }

    /** Something that was done, in order. */
    public record Entry(Instant at, Effect effect) {}

    private static final String PREFIX = "note-";

    private final Map<String, Note> notes = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private int lastNote;

    synchronized String post(ItemRef item, long effort, RichText content) {
        lastNote++;
        String id = PREFIX + lastNote;
        notes.put(id, new Note(id, item, effort, content));
        return id;
    }

    synchronized boolean edit(String id, RichText content) {
        return notes.computeIfPresent(
                        id, (key, was) -> new Note(id, was.item(), was.effort(), content))
                != null;
    }

    /** Takes a comment away, as a person might. */
    public synchronized boolean remove(String id) {
        return notes.remove(id) != null;
    }

    synchronized void did(Instant at, Effect effect) {
        entries.add(new Entry(at, effect));
    }

    /** The comments of ours that stand on an item; more than one is a fault. */
    public synchronized List<Note> notes(ItemRef item) {
        return notes.values().stream().filter(note -> note.item().equals(item)).toList();
    }

    public synchronized List<Note> notes() {
        return List.copyOf(notes.values());
    }

    /** The text of the one note on an item, "" when there is none. */
    public String note(ItemRef item) {
        return notes(item).stream().map(Note::text).collect(Collectors.joining("\n----\n"));
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The effects of a sort that were carried out. */
    public <E extends Effect> List<E> did(Class<E> sort) {
        return entries().stream()
                .map(Entry::effect)
                .filter(sort::isInstance)
                .map(sort::cast)
                .toList();
    }

    Optional<Note> ours(ItemRef item) {
        return notes(item).stream().findFirst();
    }
}
