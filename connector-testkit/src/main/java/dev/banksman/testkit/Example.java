package dev.banksman.testkit;

import java.util.List;
import java.util.Map;

/**
 * One row of an examples file: in this world, when this happens, these events are heard, because.
 *
 * @param start local time at which the items are there
 * @param calendar {@code office} or {@code always}
 * @param with parameters as a policy file writes them
 * @param kinds {@code all}, or empty for the policy's own
 * @param given the words about each item, by key
 * @param when the steps that follow, as written
 * @param then what is heard, as written; {@code quiet} and {@code unknown} mean nothing
 */
public record Example(
        String start,
        String calendar,
        Map<String, Object> with,
        String kinds,
        Map<String, Map<String, Object>> given,
        List<Map<String, Object>> when,
        List<Expected> then,
        Outcome outcome,
        String because) {

    /** What a row is about. */
    public enum Outcome {
        /** Something is said. */
        FIRES,
        /** Nothing is said, as all is well. */
        QUIET,
        /** Nothing is said, as it cannot be told. */
        UNKNOWN
    }
}
