package dev.banksman.policy.dependencydates;

import dev.banksman.graph.Neighbour;
import dev.banksman.item.ItemRef;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.policy.DueDates;
import dev.banksman.policy.DueDates.Due;
import dev.banksman.policy.Finding;
import dev.banksman.policy.Observation;
import dev.banksman.policy.Situation;
import dev.banksman.policy.Unknowns;
import dev.banksman.policy.Verdict;
import dev.banksman.policy.dependencydates.DependencyDatesPolicy.Params;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds an item's plan against its blockers, one after the other, and adds up the verdict. */
final class Comparison {

    private final Situation<Params> situation;
    private final Plan plan;
    private final List<Observation> planned;
    private final List<Observation> observations;
    private final List<Finding> findings = new ArrayList<>(0);
    private final List<String> unknowns = new ArrayList<>(0);
    private final Set<String> untold = new HashSet<>(0);
    private boolean dueMatters;

    Comparison(Situation<Params> situation, Plan plan) {
        this.situation = situation;
        this.plan = plan;
        this.planned = plan.seen();
        this.observations = new ArrayList<>(planned);
    }

    void with(Neighbour blocker) {
        boolean done = blocker.category().is(StatusCategory.DONE);
        if (!done && blocker instanceof Neighbour.Known known && known.category().isPresent()) {
            with(known);
            return;
        }
        Object category = blocker.category().map(StatusCategory::words);
        observations.add(Observation.of("blocker", List.of(blocker.ref(), category)));
        if (!done) {
            unknowns.add(Unknowns.category("blocker", blocker));
            untold.add(key(blocker));
        }
    }

    private void with(Neighbour.Known blocker) {
        WorkItem item = blocker.item();
        Value<Due> due =
                DueDates.of(
                        situation.params().due(),
                        item,
                        situation.around().around(item),
                        situation.calendar());
        Observation seen =
                Observation.of(
                        "blocker",
                        List.of(blocker.ref(), DueDates.seen(due)),
                        "a day before the start, and not after the due day");
        observations.add(seen);
        switch (due) {
            case Value.Present<Due>(Due day) -> with(blocker, day.day(), seen);
            case Value.Empty<Due> none -> {}
            case Value.Unknown<Due>(String reason) -> {
                unknowns.add("due date of blocker " + blocker.ref().id() + ": " + reason);
                untold.add(key(blocker));
            }
        }
    }

    private void with(Neighbour.Known blocker, LocalDate day, Observation seen) {
        Map<String, String> facts = plan.conflicts(day);
        if (facts.isEmpty()) {
            against(blocker);
            return;
        }
        List<Observation> why = new ArrayList<>(planned);
        why.add(seen);
        ItemRef self = situation.item().ref();
        findings.add(new Finding(self, key(blocker), facts, why, Optional.empty()));
    }

    /** A blocker that seems to fit may still be due after a date that is not known. */
    private void against(Neighbour.Known blocker) {
        if (plan.due().isUnknown()) {
            dueMatters = true;
            untold.add(key(blocker));
        }
    }

    Verdict verdict() {
        if (dueMatters) {
            unknowns.add("due date: " + Unknowns.reason(plan.due(), ""));
        }
        return Verdict.of(findings, observations).missing(unknowns).untold(untold);
    }

    private String key(Neighbour blocker) {
        return blocker.ref().seenFrom(situation.item().ref());
    }
}
