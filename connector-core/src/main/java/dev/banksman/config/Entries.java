package dev.banksman.config;

import dev.banksman.config.form.Key;
import dev.banksman.config.form.Spot;
import dev.banksman.config.form.Values;
import dev.banksman.config.form.Written;
import dev.banksman.policy.Mode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers what the layers say about each policy. */
final class Entries {

    /** What a later layer may say about a policy of the floor. */
    private static final Set<Key<?>> RAISES =
            Set.of(PolicyForm.ID, PolicyForm.USE, PolicyForm.MODE);

    private final Map<String, PolicyEntry> site = new LinkedHashMap<>();
    private final Map<String, Map<String, PolicyEntry>> projects = new LinkedHashMap<>();
    private final Set<String> floor = new HashSet<>();
    private final Mode standard;

    private Entries(Mode standard) {
        this.standard = standard;
    }

    /**
     * What the layers come to, the policies of all projects first.
     *
     * @param standard the mode of policies that name none
     */
    static List<PolicyEntry> of(List<Layer> layers, Mode standard) {
        Entries entries = new Entries(standard);
        layers.forEach(entries::add);
        List<PolicyEntry> all = new ArrayList<>(entries.site.values());
        entries.projects.values().forEach(byId -> all.addAll(byId.values()));
        return all;
    }

    private void add(Layer layer) {
        Set<String> here = new HashSet<>();
        for (Values policy : layer.policies()) {
            Optional<String> id = policy.get(PolicyForm.ID).or(() -> policy.get(PolicyForm.USE));
            if (id.isEmpty()) {
                nameless(policy);
            } else if (here.add(id.get())) {
                add(layer, id.get(), policy);
            } else {
                twice(policy, id.get());
            }
        }
    }

    private void add(Layer layer, String id, Values policy) {
        switch (layer.rank()) {
            case FLOOR -> {
                floor.add(id);
                site.put(id, new PolicyEntry(id, "", List.of(policy)));
            }
            case SITE -> {
                guardFloor(id, policy);
                site.merge(
                        id,
                        new PolicyEntry(id, "", List.of(policy)),
                        (lower, here) -> lower.tuned(policy, ""));
            }
            case PROJECT -> {
                guardFloor(id, policy);
                PolicyEntry lower = site.getOrDefault(id, new PolicyEntry(id, "", List.of()));
                projects.computeIfAbsent(layer.project(), key -> new LinkedHashMap<>())
                        .put(id, lower.tuned(policy, layer.project()));
            }
        }
    }

    /** A later layer may only raise the mode of what the floor lays down. */
    private void guardFloor(String id, Values policy) {
        if (!floor.contains(id)) {
            return;
        }
        for (Key<?> key : PolicyForm.FORM.keys()) {
            if (!RAISES.contains(key)) {
                policy.at(key)
                        .map(Written::at)
                        .ifPresent(
                                spot ->
                                        spot.problem(
                                                "\""
                                                        + id
                                                        + "\" is laid down by the floor; here it can only get a higher mode"));
            }
        }
        Mode laid = Optional.ofNullable(site.get(id)).map(this::mode).orElse(standard);
        policy.at(PolicyForm.MODE)
                .filter(mode -> mode.value().compareTo(laid) < 0)
                .map(Written::at)
                .ifPresent(spot -> lowered(spot, laid));
    }

    private Mode mode(PolicyEntry entry) {
        return entry.get(PolicyForm.MODE).orElse(standard);
    }

    private static void lowered(Spot spot, Mode laid) {
        spot.problem(
                "the floor lays down " + laid.word() + "; a higher mode is allowed, no lower one");
    }

    private static void nameless(Values policy) {
        // where one of them was there but wrong, that is already said
        policy.spot()
                .problem("wants use: a built-in policy; or id and when: a policy of one's own");
    }

    private static void twice(Values policy, String id) {
        policy.at(PolicyForm.ID)
                .or(() -> policy.at(PolicyForm.USE))
                .ifPresent(
                        name ->
                                name.at()
                                        .problem(
                                                "\""
                                                        + id
                                                        + "\" stands here twice; give one of them another id"));
    }
}
