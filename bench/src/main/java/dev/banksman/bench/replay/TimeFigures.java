package dev.banksman.bench.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one replay cost, from the start of its JVM to its end.
 *
 * @param changes changelog entries
 * @param states creations, changelog entries and comments: what was judged
 * @param told events of findings
 * @param cpuNanos processor time of all threads, those of compiler and collector among them
 * @param peakAfter the most that a collection left, garbage of partial collections among it
 */
record TimeFigures(
        long changes,
        long states,
        long items,
        long told,
        long wallNanos,
        long cpuNanos,
        long collectionMillis,
        long peakUsed,
        long peakAfter) {

    double wallSeconds() {
        return wallNanos / 1e9;
    }

    double cpuSeconds() {
        return cpuNanos / 1e9;
    }

    /** Change sets per second of one core's time. */
    double changesPerCoreSecond() {
        return changes / cpuSeconds();
    }

    /** As lines of {@code name=value}, for another process to read. */
    List<String> lines() {
        Map<String, Long> values = new LinkedHashMap<>();
        values.put("changes", changes);
        values.put("states", states);
        values.put("items", items);
        values.put("told", told);
        values.put("wall", wallNanos);
        values.put("cpu", cpuNanos);
        values.put("collections", collectionMillis);
        values.put("peakUsed", peakUsed);
        values.put("peakAfter", peakAfter);
        return values.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList();
    }

    /**
     * @throws IllegalArgumentException when a value is missing
     */
    static TimeFigures parse(List<String> lines) {
        Map<String, Long> values = new LinkedHashMap<>();
        for (String line : lines) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals), Long.valueOf(line.substring(equals + 1)));
            }
        }
        return new TimeFigures(
                value(values, "changes"),
                value(values, "states"),
                value(values, "items"),
                value(values, "told"),
                value(values, "wall"),
                value(values, "cpu"),
                value(values, "collections"),
                value(values, "peakUsed"),
                value(values, "peakAfter"));
    }

    private static long value(Map<String, Long> values, String name) {
        Long value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no value of " + name + " was measured");
        }
        return value;
    }
}
