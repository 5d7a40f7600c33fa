package dev.banksman.testkit;

import dev.banksman.item.ItemRef;
import dev.banksman.judge.Judgement;
import dev.banksman.plan.FindingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Collects what the judgements say. */
final class Ears {

    private final List<FindingEvent> events = new ArrayList<>();
    private final TreeSet<String> unknowns = new TreeSet<>();
    private int drained;

    void hear(ItemRef item, Judgement judgement) {
        events.addAll(judgement.events());
        judgement.unknowns().forEach(u -> unknowns.add(item.id() + ": " + u.what()));
    }

    List<FindingEvent> all() {
        return List.copyOf(events);
    }

    List<FindingEvent> drain() {
        List<FindingEvent> fresh = List.copyOf(events.subList(drained, events.size()));
        drained = events.size();
        return fresh;
    }

    List<String> unknowns() {
        return List.copyOf(unknowns);
    }
}
