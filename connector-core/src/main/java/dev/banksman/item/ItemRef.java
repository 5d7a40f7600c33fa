package dev.banksman.item;

/**
 * Which item, for ever: the tenant (site or workspace), the tracker's short name, and the identity
 * by which links name the item there. In a history read from a file the key stands in for the id,
 * since changelogs name linked items by key alone.
 */
public record ItemRef(String tenant, String tracker, String id) implements Comparable<ItemRef> {

    /** Another item of the same tenant and tracker. */
    public ItemRef sibling(String otherId) {
        return new ItemRef(tenant, tracker, otherId);
    }

    /**
     * The shortest name of this item among what an item says of others: the id alone within one
     * tenant and tracker, the whole reference beyond. {@link #named} reads it.
     */
    public String seenFrom(ItemRef here) {
        boolean near = tenant.equals(here.tenant) && tracker.equals(here.tracker);
        return near ? id : toString();
    }

    /** The item that {@link #seenFrom} named so for this item. */
    public ItemRef named(String name) {
        String[] parts = name.split(":", 3);
        return parts.length == 3 ? new ItemRef(parts[0], parts[1], parts[2]) : sibling(name);
    }

    @Override
    public int compareTo(ItemRef other) {
        int byTenant = tenant.compareTo(other.tenant);
        int byTracker = byTenant != 0 ? byTenant : tracker.compareTo(other.tracker);
        return byTracker != 0 ? byTracker : id.compareTo(other.id);
    }

    /** {@code tenant:tracker:id}. */
    @Override
    public String toString() {
        return tenant + ":" + tracker + ":" + id;
    }
}
