package dev.banksman.port;

import dev.banksman.item.ItemRef;
import dev.banksman.policy.Reach;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The item rows, which are the queue. Times of leases are the database's own. What commits with an
 * epoch that is over changes nothing and gives false.
 *
 * <p>Every method may throw {@link StoreUnavailableException}.
 */
public interface ItemStore {

    /**
     * How much may be claimed.
     *
     * @param node the claiming process; after a restart a node alone on its database may take back
     *     what it held
     * @param most items at once
     * @param perTenant items of one tenant that may be in flight at once, on all nodes together
     */
    record Appetite(String node, int most, int perTenant, Duration lease) {}

    /** Items that are due, fairly over tenants; none of tenants that are gone. */
    List<Claim> claim(Appetite appetite);

    /** Gives the leases of a node back that did not end in peace. */
    int takeBack(String node);

    /** Makes a lease end later, for a tracker that is slow. */
    boolean extend(Claim claim, Duration lease);

    /** The items near an item as stored, as far as the reach goes, with the item itself. */
    Surroundings around(ItemRef item, Reach reach);

    /**
     * Stores what looking came to. Looks and mail of the claim are taken; the lease goes on, for
     * the intents are to be carried out.
     *
     * @return the intents with their ids, or nothing when the lease is somebody else's
     */
    Optional<List<Effort>> commit(Claim claim, Outcome outcome);

    /** Stores what looking came to and gives the item back in one step: there is nothing to do. */
    boolean commitAndFinish(Claim claim, Outcome outcome, Optional<Instant> next);

    /** Marks an intent as begun, before the call. */
    boolean begin(Claim claim, Effort effort);

    /**
     * Stores what came of the intents and gives the item back.
     *
     * @param state the state after the writes: what was written is folded in
     * @param next when to look again if nothing happens before
     */
    boolean settle(
            Claim claim, ItemState state, List<Settlement> settlements, Optional<Instant> next);

    /** Gives an item back untouched: it is due again at that time, and no event moves it. */
    boolean postpone(Claim claim, Instant notBefore);

    /** Counts a failure: due again at that time. */
    boolean fail(Claim claim, Instant notBefore, String reason);

    /** Puts an item aside until an event, or an admin, brings it back. */
    boolean park(Claim claim, String reason);

    /** Makes an item due, as an event without a body would. */
    void touch(ItemRef item, String project, Look.Kind why);

    /** Leaves mail for an item and makes it due. */
    void post(ItemRef item, List<Mail> mail);

    /**
     * Items of a tenant that have a row, in order of their references, after that one.
     *
     * @param project its key, "" for all projects
     */
    List<ItemRef> items(String tenant, String project, Optional<ItemRef> after, int most);

    /** Makes these items due: they are judged anew as they are stored, nothing is read. */
    void wake(List<ItemRef> items);

    /** An effect, settled or not. */
    Optional<Effort> effort(String tenant, long id);

    /** When the next item is due, if none is now. */
    Optional<Instant> nextDue();
}
