package dev.banksman.jira.history;

import dev.banksman.item.ItemRef;
import dev.banksman.jira.history.ProblemLog.Place;
import java.util.Comparator;
import java.util.Optional;

/**
 * What is kept in memory of every item of a history: who it is, when it begins and ends, and where
 * the rest of it lies.
 */
record Entry(ItemRef ref, String id, String file, long line, Span span, Stored stored) {

    /** In milliseconds since 1970. */
    record Span(long begin, long end, long updated) {}

    /** Where its JSON begins in the spill; its changes lie right behind. */
    record Stored(long offset, int jsonLength, int changesLength, int changes) {}

    static final Comparator<Entry> BY_BEGIN =
            Comparator.comparingLong((Entry entry) -> entry.span().begin())
                    .thenComparing(Entry::key);

    String key() {
        return ref.id();
    }

    Place place() {
        return new Place(file, line, Optional.of(key()));
    }
}
