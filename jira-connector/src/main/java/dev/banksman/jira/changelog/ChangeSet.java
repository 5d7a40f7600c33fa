package dev.banksman.jira.changelog;

import dev.banksman.item.Person;
import java.util.List;
import java.util.Optional;

/**
 * One changelog entry: what somebody changed in one act.
 *
 * @param id the entry's number, which grows with time; -1 where it has none
 * @param at milliseconds since 1970
 */
public record ChangeSet(long id, long at, Optional<Person> author, List<ChangeItem> items) {

    public ChangeSet {
        items = List.copyOf(items);
    }
}
