package dev.banksman.policy;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.graph.Neighbour;
import dev.banksman.graph.Neighbourhood;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Release;
import dev.banksman.item.Sprint;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * By which day an item is due. The effective due date is the item's own, else the end of its
 * sprint, else the date of its earliest release, else its parent's own due date.
 *
 * <p>An own date that is not known hides the others. A sprint, a release or a parent counts once
 * the item is known to have one: a source without sprints leaves no item without an answer. One
 * that is there, but whose date is not known, is passed over where a later one has a date; where
 * none has, the answer is not known.
 */
public final class DueDates {

    private DueDates() {}

    /** Which dates count. */
    public enum Which {
        EFFECTIVE,
        OWN;

        /** A policy's reach, with the family added where a parent's date counts. */
        public Reach widen(Reach reach) {
            return this == EFFECTIVE ? reach.withFamily() : reach;
        }
    }

    /** Whose date it is. */
    public enum Source {
        OWN("own"),
        SPRINT("sprint"),
        RELEASE("release"),
        PARENT("parent");

        private final String word;

        Source(String word) {
            this.word = word;
        }

        /** As facts and outputs write it. */
        public String word() {
            return word;
        }
    }

    /** A due day; it ends at {@link WorkCalendar#endOfDay}. */
    public record Due(LocalDate day, Source source) {

        /** Whether the day is over. */
        public boolean ended(Moment moment) {
            return !end(moment).isAfter(moment.now());
        }

        public Instant end(Moment moment) {
            return moment.calendar().endOfDay(day);
        }
    }

    /** By when the judged item is due. */
    public static Value<Due> of(Which which, Situation<?> situation) {
        return of(which, situation.item(), situation.around(), situation.calendar());
    }

    /**
     * By when an item is due.
     *
     * @param around the surroundings as that item sees them
     */
    public static Value<Due> of(
            Which which, WorkItem item, Neighbourhood around, WorkCalendar calendar) {
        Value<LocalDate> own = item.due();
        if (which == Which.OWN || !own.isEmpty()) {
            return from(Source.OWN, own);
        }
        Value<Due> sprint = from(Source.SPRINT, sprintEnd(item, calendar));
        if (sprint.isPresent()) {
            return sprint;
        }
        Value<Due> release =
                from(Source.RELEASE, earliest(item.schedule().releases().orElse(List.of())));
        if (release.isPresent()) {
            return release;
        }
        Value<Due> parent = from(Source.PARENT, parentDue(around));
        return firstNotEmpty(parent, sprint, release);
    }

    /** A due date as an observation shows it: the day and whose it is. */
    public static Object seen(Value<Due> due) {
        return due instanceof Value.Present<Due>(Due(LocalDate day, Source source))
                ? List.of(day, source.word())
                : due;
    }

    private static Value<Due> from(Source source, Value<LocalDate> day) {
        return day.map(d -> new Due(d, source));
    }

    /** A sprint that ends at midnight ends with the day before. */
    private static Value<LocalDate> sprintEnd(WorkItem item, WorkCalendar calendar) {
        return item.schedule().sprint() instanceof Value.Present<Sprint>(Sprint sprint)
                ? sprint.end().map(end -> calendar.dateOf(end.minusNanos(1)))
                : Value.empty();
    }

    private static Value<LocalDate> earliest(List<Release> releases) {
        Value<LocalDate> earliest = Value.empty();
        for (Release release : releases) {
            earliest = earlier(earliest, release.date());
        }
        return earliest;
    }

    private static Value<LocalDate> earlier(Value<LocalDate> a, Value<LocalDate> b) {
        if (a instanceof Value.Present<LocalDate>(LocalDate first)
                && b instanceof Value.Present<LocalDate>(LocalDate second)) {
            return second.isBefore(first) ? b : a;
        }
        return a.isPresent() || b.isEmpty() ? a : b;
    }

    private static Value<LocalDate> parentDue(Neighbourhood around) {
        return around.parent().map(DueDates::ownDue).orElse(Value.empty());
    }

    private static Value<LocalDate> ownDue(Neighbour parent) {
        return switch (parent) {
            case Neighbour.Known known -> known.item().due();
            case Neighbour.Outside(ItemRef ref) ->
                    Value.unknown("parent " + ref.id() + " is outside what is known");
        };
    }

    private static Value<Due> firstNotEmpty(Value<Due> a, Value<Due> b, Value<Due> c) {
        if (!a.isEmpty()) {
            return a;
        }
        return b.isEmpty() ? c : b;
    }
}
