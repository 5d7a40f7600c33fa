package dev.banksman.port;

import dev.banksman.item.ItemRef;
import dev.banksman.plan.Stand;
import dev.banksman.policy.Words;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is on record, to be shown. Lists come newest first, in pages: {@code before} is the number
 * with which the next page begins, {@link Long#MAX_VALUE} for the first, and a page that is not
 * full is the last. A tenant sees what is its own, of its latest installation.
 *
 * <p>Every method may throw {@link StoreUnavailableException}.
 */
public interface Records {

    /** Which page. */
    record Page(long before, int most) {
        public static Page first(int most) {
            return new Page(Long.MAX_VALUE, most);
        }
    }

    /**
     * Which findings. Empty parts leave nothing out.
     *
     * @param rule the rule's handle
     * @param open those that stand, or those that are closed
     * @param baseline only those that held when their policy was switched on, or only others
     */
    record Which(
            Optional<ItemRef> item,
            Optional<String> rule,
            Optional<String> project,
            Optional<Boolean> open,
            Optional<Boolean> baseline) {
        public static final Which ALL =
                new Which(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
    }

    /**
     * A finding with its life.
     *
     * @param shown the key by which people call the item that it is on; "" when never read
     * @param stand with facts, what was compared, whose judging raised it
     * @param closedHow {@code resolved} or {@code withdrawn}; "" while it is open
     */
    record FindingRecord(
            long id,
            String shown,
            Stand stand,
            Words words,
            Instant updatedAt,
            Optional<Instant> closedAt,
            String closedHow) {}

    List<FindingRecord> findings(String tenant, Which which, Page page);

    /**
     * An item with what became of it.
     *
     * @param due when it is looked at next, empty for not before something happens
     * @param parked why it was put aside; "" when it was not
     * @param trouble why it failed last; "" when it went well
     */
    record ItemRecord(
            ItemRef item,
            ItemState state,
            boolean inWork,
            Optional<Instant> due,
            int attempts,
            String parked,
            Optional<Instant> parkedAt,
            String trouble) {}

    Optional<ItemRecord> item(ItemRef item);

    /** The item that people call so. */
    Optional<ItemRef> find(String tenant, String shown);

    /** The keys by which people call these items; those that were never read are left out. */
    Map<ItemRef, String> shown(String tenant, Collection<ItemRef> items);

    /** A judgement on record; {@code number} tells those of one item apart. */
    record DecisionRecord(long number, Instant at, Decision decision) {}

    List<DecisionRecord> decisions(ItemRef item, Page page);

    /** An effect on record. */
    record EffectRecord(String shown, Effort effort) {}

    /** The effects on one item, or on all. */
    List<EffectRecord> effects(String tenant, Optional<ItemRef> item, Page page);

    Optional<EffectRecord> effect(String tenant, long id);

    /** Items that were put aside, those of longest ago first. */
    List<ItemRecord> parked(String tenant, int most);

    /** Makes a parked item due, with its failures forgotten; false when it is not parked. */
    boolean retry(ItemRef item);

    /** Lets what a parked item was to be looked at for go; false when it is not parked. */
    boolean drop(ItemRef item);

    /**
     * What is going on.
     *
     * @param lag how long the item that is due has waited that waits the longest, in milliseconds
     */
    record Load(long due, long leased, long parked, long lag) {}

    /** What is going on with all tenants. */
    Load load();

    /** What is going on with each of at most so many tenants, those with the longest lag first. */
    Map<String, Load> loads(int most);

    /** Items that were judged last by policies older than these, in an order that never changes. */
    List<ItemRef> judgedBefore(String tenant, long policies, int most);

    /** How much is known of a project. */
    record ProjectRecord(String project, long items, long openFindings) {}

    List<ProjectRecord> projects(String tenant);
}
