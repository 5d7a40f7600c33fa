package dev.banksman.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What differs between two replays of one history.
 *
 * @param policies by name
 */
public record Comparison(SortedMap<String, PolicyChange> policies) {

    public static Comparison of(Telling before, Telling after) {
        SortedMap<String, PolicyChange> policies = new TreeMap<>();
        for (String policy : union(before.policies(), after.policies())) {
            policies.put(policy, PolicyChange.of(before.said(policy), after.said(policy)));
        }
        Map<Life.Id, List<Life>> old = before.lives().all();
        Map<Life.Id, List<Life>> fresh = after.lives().all();
        Set<Life.Id> ids = union(old.keySet(), fresh.keySet());
        for (Life.Id id : ids) {
            List<Life> was = old.getOrDefault(id, List.of());
            List<Life> is = fresh.getOrDefault(id, List.of());
            PolicyChange policy = policies.get(id.policy());
            if (policy == null) {
                throw new IllegalArgumentException("no policy " + id.policy());
            }
            policy.add(was, is, differences(was, is));
        }
        return new Comparison(policies);
    }

    private static <T> Set<T> union(Set<T> some, Set<T> others) {
        Set<T> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    boolean isEmpty() {
        return policies.values().stream().allMatch(PolicyChange::isEmpty);
    }

    /** Pairs findings of one key that stood at a common moment, in the order of their opening. */
    private static List<Difference> differences(List<Life> before, List<Life> after) {
        List<Difference> differences = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (j == after.size() || (i < before.size() && isAlone(before.get(i), after.get(j)))) {
                differences.add(new Difference.OnlyOld(before.get(i++)));
            } else if (i == before.size() || !before.get(i).meets(after.get(j))) {
                differences.add(new Difference.OnlyNew(after.get(j++)));
            } else {
                Life was = before.get(i++);
                Life is = after.get(j++);
                var what = Difference.between(was, is);
                if (!what.isEmpty()) {
                    differences.add(new Difference.Changed(was, is, what));
                }
            }
        }
        return differences;
    }

    private static boolean isAlone(Life first, Life other) {
        return !first.meets(other) && first.opened().isBefore(other.opened());
    }
}
