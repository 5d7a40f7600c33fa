package dev.banksman.port;

import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Stand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is left for the holder of an item by somebody who may not write to it: the holder of another
 * item, a chore, an admin. It is kept durably and taken in order.
 */
public sealed interface Mail {

    /** Judging another item raised, changed or closed a finding on this one. */
    record Told(FindingEvent event) implements Mail {}

    /** A finding that judging another item raised is no longer looked at. */
    record Withdrawn(Stand.Id stand) implements Mail {}

    /** The item's last change was part of a burst. */
    record InBurst() implements Mail {}

    /** A burst is over: its actor gets one summary, written on this item. */
    record BurstOver(Person actor, List<ItemRef> items, Instant endedAt) implements Mail {
        public BurstOver {
            items = List.copyOf(items);
        }
    }

    /**
     * Somebody answers what was said on the item.
     *
     * @param policy the policy meant, empty for all that stands on the item
     * @param by whose answer it is, as shown in the note
     */
    record Answer(Verb verb, Optional<String> policy, Person by, Instant at, Reply reply)
            implements Mail {}

    /** What an answer brings along. */
    record Reply(Optional<Duration> elapsed, Optional<Instant> until, String text) {}

    /** The answers that people can give. */
    enum Verb {
        ACKNOWLEDGE,
        SNOOZE,
        WAIVE,
        UNWAIVE
    }

    /** An answer that was given where a finding stands that judging this item raised. */
    record Relayed(ItemRef on, Answer answer) implements Mail {}

    /** A search came upon the item: what it is now, so that no read is needed. */
    record Seen(Snapshot snapshot) implements Mail {}

    /**
     * An item near this one, older than the tenant, was read for the first time: what is found on
     * this item because of it was so before.
     */
    record Discovered() implements Mail {}

    /** An admin takes back what a policy wrote. */
    record Undo(long effect, String by) implements Mail {}

    /**
     * A worker whose lease was over had a call on its way, which may have come after those of the
     * next one: the note is put right.
     */
    record Late() implements Mail {}

    /** Says what the baseline holds back, on purpose. */
    record Announce(Optional<String> policy) implements Mail {}
}
