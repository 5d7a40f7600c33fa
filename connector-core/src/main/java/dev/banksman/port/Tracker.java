package dev.banksman.port;

import dev.banksman.item.ItemRef;
import dev.banksman.item.Mapping;
import dev.banksman.item.Person;
import dev.banksman.item.Tenure;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A tracker as the engine sees it. Calls count against quotas, are limited in time (10 s) and never
 * throw for what the other side does: see {@link Answer}.
 */
public interface Tracker {

    /** The short name, as in {@link ItemRef#tracker()}. */
    String name();

    /** What events tell of an item, without asking the tracker for it. */
    sealed interface Reading {
        /** The newest whole state that the events carry, comments folded in. */
        record Whole(Snapshot snapshot) implements Reading {}

        /** The stored state with what a comment event says folded in. */
        record Folded(Snapshot snapshot) implements Reading {}

        /**
         * The events do not tell: {@code why} names what is missing. Two different states of one
         * time do not tell either.
         */
        record NeedsRead(String why) implements Reading {}

        record Gone() implements Reading {}
    }

    /**
     * What was said by people in comments of the events: answers to us; see {@link Mail.Answer}.
     */
    List<Command> commands(Tenant tenant, List<Look> looks);

    /** A comment that begins by addressing us. */
    record Command(String comment, Person by, Instant at, String text) {}

    /**
     * Whether events tell of a note of ours that was made after the one that stands: a call whose
     * answer was lost, or whose worker was thought dead, came late.
     *
     * @param mark what stands, "" for nothing
     */
    boolean tellsOfLateNote(Tenant tenant, List<Look> looks, String mark);

    /** Puts events together; may ask for the site's fields once in a while. */
    Answer<Reading> read(
            Tenant tenant, Optional<WorkItem> stored, List<Look> looks, Mapping mapping);

    /** Reads an item. */
    Answer<Snapshot> fetch(Tenant tenant, ItemRef item, Mapping mapping);

    /** Reads an item's past. */
    Answer<Tenure> past(Tenant tenant, WorkItem item, Mapping mapping);

    /** Items of a project that changed since then, oldest change first. */
    Answer<Page> changedSince(Tenant tenant, Search search, Mapping mapping);

    /**
     * What to look for.
     *
     * @param since {@link Instant#EPOCH} for all
     * @param page "" for the first
     * @param most items a page
     */
    record Search(String project, Instant since, String page, int most) {}

    /** A page of items; {@code next} is "" on the last. */
    record Page(List<Snapshot> items, String next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /** About how many items a project has. */
    Answer<Long> count(Tenant tenant, String project);

    Answer<List<ProjectInfo>> projects(Tenant tenant);

    /** A project; {@code serviceDesk} ones are out unless chosen. */
    record ProjectInfo(String key, String name, boolean serviceDesk) {}

    /** Whom an id or a display name means. */
    Value<Person> find(Tenant tenant, String idOrName);

    /** The item of a key, if this person may see it and link an item to it. */
    Answer<Optional<ItemRef>> locate(Tenant tenant, ItemRef from, String key, Person person);

    /** Whether this is our own account. */
    boolean isSelf(Tenant tenant, Person who);

    /** Whether this person may edit the item and is no customer of a service desk. */
    Answer<Boolean> mayEdit(Tenant tenant, ItemRef item, Person person);

    /**
     * Writes. When the effort was begun before, what it asks for is looked for first, by its
     * marker, and an extra of our own is removed. A note to be edited or folded that somebody took
     * away is left away: the mark of the answer is "".
     *
     * @param standing what is known to stand on this surface: the mark of the last effort that was
     *     done, "" for none
     */
    Answer<Written> write(Tenant tenant, Effort effort, Standing standing);

    /**
     * What stands on a surface already.
     *
     * @param mark what the tracker calls it, "" for nothing
     * @param open handles of the rules with open findings, for the marker
     */
    record Standing(String mark, List<String> open) {
        public Standing {
            open = List.copyOf(open);
        }
    }

    /**
     * What was written.
     *
     * @param mark what the tracker calls it, a comment's id; "" for nothing of its own
     * @param before what stood there, so that it can be taken back
     */
    record Written(String mark, String before) {}
}
