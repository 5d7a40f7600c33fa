package dev.banksman.history;

import java.util.HashMap;
import java.util.Map;

/**
 * Keeps the names within one JSON object apart: the second blocker that a policy looked at is
 * called {@code blocker 2}.
 */
final class NamesOnce {

    private final Map<String, Integer> times = new HashMap<>();

    String next(String name) {
        int time = times.merge(name, 1, Integer::sum);
        return time == 1 ? name : name + " " + time;
    }
}
