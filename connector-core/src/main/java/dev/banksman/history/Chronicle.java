package dev.banksman.history;

import dev.banksman.item.ItemRef;
import java.time.Instant;
import java.util.Iterator;

/**
 * The states of all items of a history, oldest first. States of one instant come by item, and those
 * of one item in the order in which they were made. The figures hold from the start; the states can
 * be gone through once, and hold resources until closed.
 */
public interface Chronicle extends Iterator<PastSnapshot>, AutoCloseable {

    /** Whether the history tells of this item at any time. */
    boolean knows(ItemRef ref);

    /** Where in the input the item stands; {@link InputPlace#UNKNOWN} for what is not in it. */
    InputPlace where(ItemRef ref);

    /** The instant of the first state; the epoch when there is none. */
    Instant begin();

    /** The instant of the last creation, change or comment; the epoch when there is none. */
    Instant end();

    /** How many changelog entries there are. */
    long changes();

    /** How many items there are. */
    long items();

    @Override
    void close();
}
