package dev.banksman.report;

import dev.banksman.item.ItemRef;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An item on which much was found.
 *
 * @param byRule findings opened, by policy
 */
public record LoudItem(ItemRef item, String project, SortedMap<String, Long> byRule) {

    public LoudItem {
        byRule = new TreeMap<>(byRule);
    }

    public long opened() {
        return byRule.values().stream().mapToLong(Long::longValue).sum();
    }
}
