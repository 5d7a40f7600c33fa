package dev.banksman.bench.replay;

import java.nio.file.Path;
import java.util.List;

/**
 * What a replay bench measures.
 *
 * @param source the history that copies are made of
 * @param copies the sizes, ascending
 * @param rounds how often each size is timed
 * @param weeksApart from one copy to the next
 */
public record ReplayPlan(
        Path source, List<Integer> copies, int rounds, int weeksApart, Places places) {

    /**
     * Folders.
     *
     * @param home the checkout, whose launcher is timed
     * @param work an existing folder for the histories made; what is there already is used again
     */
    public record Places(Path home, Path work) {}

    public ReplayPlan {
        copies = copies.stream().sorted().distinct().toList();
        if (copies.isEmpty() || copies.getFirst() < 1) {
            throw new IllegalArgumentException("--copies: name numbers from 1 on");
        }
        if (rounds < 1) {
            throw new IllegalArgumentException("--rounds: at least 1, not " + rounds);
        }
        if (weeksApart < 0) {
            throw new IllegalArgumentException("--weeks: 0 or more, not " + weeksApart);
        }
    }

    /** The history of one size. */
    Path history(int size) {
        return places.work().resolve("x" + size + ".ndjson");
    }
}
