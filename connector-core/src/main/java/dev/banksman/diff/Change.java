package dev.banksman.diff;

import dev.banksman.item.Blockage;
import dev.banksman.item.Comment;
import dev.banksman.item.Link;
import dev.banksman.item.Person;
import dev.banksman.item.Status;
import dev.banksman.item.Value;
import java.time.LocalDate;

/** One difference between two states of an item, in the words of coordination. */
public sealed interface Change {

    /** The item was not there before. */
    record Created() implements Change {}

    record StatusMoved(Value<Status> from, Value<Status> to) implements Change {}

    record OwnerChanged(Value<Person> from, Value<Person> to) implements Change {}

    record BlockedChanged(Value<Blockage> from, Value<Blockage> to) implements Change {}

    record DueMoved(Value<LocalDate> from, Value<LocalDate> to) implements Change {

        /** Whether a date was put off: both days are known and the new one is later. */
        public boolean later() {
            return from instanceof Value.Present<LocalDate>(LocalDate before)
                    && to instanceof Value.Present<LocalDate>(LocalDate after)
                    && after.isAfter(before);
        }
    }

    record LinkMade(Link link) implements Change {}

    record LinkGone(Link link) implements Change {}

    record Commented(Comment comment) implements Change {}

    /** Anything else that a person can see: text, labels, dates, fields, hierarchy. */
    record Edited(Part part) implements Change {}

    /** The part of an item that an {@link Edited} change touched. */
    enum Part {
        IDENTITY,
        WORDING,
        FLOW,
        SCHEDULE,
        RELATIONS,
        TRAITS,
        FIELDS,
        /** A comment was taken away. */
        COMMENTS
    }
}
