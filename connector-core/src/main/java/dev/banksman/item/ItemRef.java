package dev.banksman.item;

import java.util.Comparator;

/**
 * Which item, for ever: the tenant (site or workspace), the tracker's short name, and the identity
 * by which links name the item there. In a history read from a file the key stands in for the id,
 * since changelogs name linked items by key alone.
 */
public record ItemRef(String tenant, String tracker, String id) implements Comparable<ItemRef> {

    private static final Comparator<ItemRef> ORDER =
            Comparator.comparing(ItemRef::tenant)
                    .thenComparing(ItemRef::tracker)
                    .thenComparing(ItemRef::id);

    /** Another item of the same tenant and tracker. */
    public ItemRef sibling(String otherId) {
        return new ItemRef(tenant, tracker, otherId);
    }

    @Override
    public int compareTo(ItemRef other) {
        return ORDER.compare(this, other);
    }

    /** {@code tenant:tracker:id}. */
    @Override
    public String toString() {
        return tenant + ":" + tracker + ":" + id;
    }
}
