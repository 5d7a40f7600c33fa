package dev.banksman.jira.translate;

import dev.banksman.item.ItemRef;

/**
 * By what an item is known for ever. Live, that is the issue id; in a history it is the key that
 * the issue has at the end, since changelogs name linked issues by whatever key they had.
 */
@FunctionalInterface
public interface Naming {

    /**
     * The item that an issue is.
     *
     * @param id the id, "" when the source leaves it out
     * @param key the key, perhaps one that it has no more; "" when the source leaves it out
     */
    ItemRef ref(String id, String key);

    /** By issue id, falling back to the key where there is no id. */
    static Naming byId(String tenant) {
        return (id, key) -> new ItemRef(tenant, "jira", id.isEmpty() ? key : id);
    }
}
