package dev.banksman.jira.changelog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.jira.translate.Doubts;
import dev.banksman.jira.translate.Json;
import dev.banksman.jira.translate.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the last change of a due date leaves no real day, the issue as it is today tells what it
 * left. Undoing changes reads only what they started from, so nothing else looks at that side.
 */
public final class LastDueDate {

    private LastDueDate() {}

    /**
     * The changes, oldest first, with the last due date set right where it can be.
     *
     * @param today the due date as it is now; missing where the issue does not say
     * @param doubts hears of a last due date that is no real day
     */
    public static List<ChangeSet> settle(List<ChangeSet> changes, JsonNode today, Doubts doubts) {
        for (int i = changes.size() - 1; i >= 0; i--) {
            List<ChangeItem> items = changes.get(i).items();
            for (int j = items.size() - 1; j >= 0; j--) {
                if (items.get(j).field() == ChangeField.DUE) {
                    return settled(changes, i, j, left(items.get(j).after(), today, doubts));
                }
            }
        }
        return changes;
    }

    private static List<ChangeSet> settled(List<ChangeSet> changes, int i, int j, Side left) {
        ChangeSet entry = changes.get(i);
        ChangeItem item = entry.items().get(j);
        if (item.after().equals(left)) {
            return changes;
        }
        List<ChangeItem> items = new ArrayList<>(entry.items());
        items.set(
                j, new ChangeItem(item.field(), item.fieldId(), item.name(), item.before(), left));
        List<ChangeSet> all = new ArrayList<>(changes);
        all.set(i, new ChangeSet(entry.id(), entry.at(), entry.author(), items));
        return all;
    }

    private static Side left(Side said, JsonNode today, Doubts doubts) {
        String words = Json.text(today).strip();
        boolean repeated = words.equals(said.words().strip());
        if (said.blank() || repeated || Days.of(said).isPresent()) {
            return said;
        }
        Optional<LocalDate> day = Times.day(words);
        boolean known = day.isPresent() || (!today.isMissingNode() && Json.nothing(today));
        doubts.raise(
                "duedate",
                Days.none(said),
                known
                        ? "kept, due date taken from the issue as it is now"
                        : "kept, due date unknown from then on");
        String text = day.map(LocalDate::toString).orElse("");
        return known ? new Side(text, text) : said;
    }
}
