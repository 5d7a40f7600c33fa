package dev.banksman.app.compare;

import dev.banksman.history.ReplayListener;
import dev.banksman.history.Told;
import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Rule;
import dev.banksman.plan.Stand;
import dev.banksman.policy.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Gathers the findings of one replay. */
public final class Lives implements ReplayListener {

    private final SortedMap<Life.Id, List<Life>> lives = new TreeMap<>();
    private final SequencedMap<Stand.Id, List<Told>> open = new LinkedHashMap<>();

    private final Map<String, String> policies;

    public Lives(List<Rule<?>> rules) {
        policies = rules.stream().collect(Collectors.toMap(Rule::handle, Rule::id));
    }

    @Override
    public void told(Told told) {
        Stand.Id id = told.event().stand().id();
        if (told.event().type() == FindingEvent.Type.OPENED) {
            open.put(id, new ArrayList<>());
        }
        List<Told> life = open.get(id);
        if (life == null) {
            throw new IllegalStateException("an event of a finding that is not open: " + id);
        }
        life.add(told);
        if (told.event().type().closes()) {
            open.remove(id);
            keep(life);
        }
    }

    /** All findings by policy, item and key; those of one key in the order of their opening. */
    SortedMap<Life.Id, List<Life>> all() {
        open.values().forEach(this::keep);
        open.clear();
        lives.values().forEach(same -> same.sort(Comparator.comparing(Life::opened)));
        return lives;
    }

    private void keep(List<Told> told) {
        Life.Id id = id(told.getFirst().event());
        lives.computeIfAbsent(id, key -> new ArrayList<>()).add(new Life(id, told));
    }

    /** A project's own terms are the same policy. */
    private Life.Id id(FindingEvent event) {
        String policy = policies.get(event.stand().rule());
        if (policy == null) {
            throw new IllegalArgumentException("no rule " + event.stand().rule());
        }
        Finding finding = event.stand().finding();
        return new Life.Id(policy, finding.on(), finding.key());
    }
}
