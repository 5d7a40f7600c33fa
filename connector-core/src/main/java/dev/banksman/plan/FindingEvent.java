package dev.banksman.plan;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.policy.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Something that happened to a finding.
 *
 * @param stand the finding as it stands after the event, or as it last stood
 * @param rung which rung spoke, counted from 1; only for {@link Type#RUNG}
 * @param byTime time alone made it so, not somebody's change
 */
public record FindingEvent(
        Instant at, Type type, Stand stand, OptionalInt rung, Words words, boolean byTime) {

    /** Nobody looks at the finding any more; there is nothing to be said of it. */
    public static FindingEvent withdrawn(Stand stand, Instant at) {
        Words silence = new Words("", List.of(), List.of(), List.of());
        return new FindingEvent(at, Type.WITHDRAWN, stand, OptionalInt.empty(), silence, false);
    }

    /** What closes the finding, as plain text that completes "closes when …". */
    public String clears(WorkCalendar calendar) {
        return new Composer(calendar, stand.openedAt()).plain(words.clears());
    }

    /** In the order in which events of one instant are told. */
    public enum Type {
        OPENED,
        UPDATED,
        RUNG,
        /** The condition no longer holds. */
        RESOLVED,
        /** The policy no longer looks at the item, or can no longer tell. */
        WITHDRAWN;

        /** As outputs write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean closes() {
            return this == RESOLVED || this == WITHDRAWN;
        }
    }
}
