package dev.banksman.jira.changelog;

import dev.banksman.item.WorkItem;
import dev.banksman.jira.translate.Doubts;
import dev.banksman.jira.translate.Translation;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Undoes and does changelog entries on items. What the steps touch are the item's own parts; what
 * follows from those is derived afterwards. Not safe for use by several threads.
 */
public final class Changelog {

    private final Translation translation;
    private final Map<ChangeField, FieldStep> steps = new EnumMap<>(ChangeField.class);
    private final Map<Custom, FieldStep> customs = new HashMap<>();

    /** A custom field as a changelog names it: several fields may go by one name. */
    private record Custom(String id, String name) {}

    public Changelog(Translation translation) {
        this.translation = translation;
        SideReaders read = new SideReaders(translation);
        steps.putAll(FlowSteps.all(read));
        steps.putAll(PlanSteps.all(read));
        steps.putAll(TextSteps.all(read, translation.lexicon().fields()));
        steps.putAll(RelationSteps.all(read, new LinkPhrases(translation)));
    }

    /**
     * The item at its creation: as it is today, with all entries taken back, newest first.
     *
     * @param doubts hears of entries that contradict what follows them
     */
    public WorkItem undo(WorkItem today, List<ChangeSet> entries, Doubts doubts) {
        WorkItem item = today;
        for (ChangeSet entry : entries.reversed()) {
            item = undo(today, item, entry, doubts);
        }
        return item;
    }

    private WorkItem undo(WorkItem today, WorkItem item, ChangeSet entry, Doubts doubts) {
        WorkItem before = item;
        for (ChangeItem change : entry.items().reversed()) {
            FieldStep step = step(change);
            if (step.told(today) && !step.agrees(before, change.after())) {
                doubts.raise(
                        change.name(), contradiction(entry, change), "kept, the change applied");
            }
            before = step.turn(before, change.after(), change.before(), doubts);
        }
        return before;
    }

    /** The item after an entry, all its fields applied. */
    public WorkItem redo(WorkItem item, ChangeSet entry) {
        WorkItem after = item;
        for (ChangeItem change : entry.items()) {
            after = step(change).turn(after, change.before(), change.after(), Doubts.SILENT);
        }
        return after;
    }

    private static String contradiction(ChangeSet entry, ChangeItem change) {
        String words = change.after().words().strip();
        String left = words.length() > 60 ? words.substring(0, 60) + "…" : words;
        return "the change of "
                + change.name()
                + " at "
                + Instant.ofEpochMilli(entry.at())
                + " leaves "
                + (left.isEmpty() ? "nothing" : "\"" + left + "\"")
                + ", but what follows starts from something else";
    }

    private FieldStep step(ChangeItem change) {
        return change.field() == ChangeField.CUSTOM
                ? custom(change)
                : steps.getOrDefault(change.field(), FieldStep.NONE);
    }

    private FieldStep custom(ChangeItem change) {
        return customs.computeIfAbsent(new Custom(change.fieldId(), change.name()), this::step);
    }

    private FieldStep step(Custom field) {
        var book = translation.lexicon().fields();
        String shown = field.id().isEmpty() ? field.name() : book.shown(field.id());
        String name = book.spelled(shown.equals(field.id()) ? field.name() : shown).orElse(shown);
        return CustomStep.of(name, translation);
    }
}
