package dev.banksman.report;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.item.ItemRef;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The first own due date of each item that ever had one, and how the item stood when it ended. */
final class Deadlines {

    /**
     * @param end when the due day ended
     * @param writtenAt when the date was set
     * @param then the status category just before the end, or the latest one known
     */
    record Deadline(ItemRef item, Instant end, Instant writtenAt, Value<StatusCategory> then) {

        boolean afterTheFact() {
            return !writtenAt.isBefore(end);
        }

        boolean late() {
            return !then.is(StatusCategory.DONE);
        }
    }

    private final WorkCalendar calendar;
    private final Map<ItemRef, Deadline> byItem = new HashMap<>();

    Deadlines(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** Takes an item as it stands from this instant on. */
    void see(Instant at, WorkItem item) {
        Deadline known = byItem.get(item.ref());
        if (known == null) {
            item.due()
                    .known()
                    .map(calendar::endOfDay)
                    .map(end -> new Deadline(item.ref(), end, at, item.category()))
                    .ifPresent(deadline -> byItem.put(item.ref(), deadline));
        } else if (at.isBefore(known.end()) && !known.then().equals(item.category())) {
            byItem.put(
                    item.ref(),
                    new Deadline(item.ref(), known.end(), known.writtenAt(), item.category()));
        }
    }

    /** Those that ended strictly between the two instants. */
    Stream<Deadline> endingWithin(Instant begin, Instant end) {
        return byItem.values().stream()
                .filter(deadline -> deadline.end().isAfter(begin) && deadline.end().isBefore(end));
    }
}
