package dev.banksman.policy.dependencyatrisk;

import dev.banksman.graph.Neighbour;
import dev.banksman.item.ItemRef;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import dev.banksman.policy.DueDates;
import dev.banksman.policy.DueDates.Due;
import dev.banksman.policy.Finding;
import dev.banksman.policy.Observation;
import dev.banksman.policy.Situation;
import dev.banksman.policy.Unknowns;
import dev.banksman.policy.Verdict;
import dev.banksman.policy.dependencyatrisk.DependencyAtRiskPolicy.Params;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for signs of risk on one blocker after the other, and adds up the verdict. */
final class Watch {

    private final Situation<Params> situation;
    private final List<Finding> findings = new ArrayList<>(0);
    private final List<Observation> observations = new ArrayList<>();
    private final List<String> unknowns = new ArrayList<>(0);
    private final Set<String> untold = new HashSet<>(0);
    private Optional<Instant> recheckAt = Optional.empty();

    Watch(Situation<Params> situation) {
        this.situation = situation;
    }

    void over(Neighbour neighbour) {
        if (neighbour instanceof Neighbour.Known known && known.category().isPresent()) {
            over(Blocker.of(known, due(known)));
        } else {
            Object category = neighbour.category().map(StatusCategory::words);
            observations.add(Observation.of("blocker", List.of(neighbour.ref(), category)));
            unknowns.add(Unknowns.category("blocker", neighbour));
            untold.add(key(neighbour.ref()));
        }
    }

    private void over(Blocker blocker) {
        int from = observations.size();
        observations.add(Observation.of("blocker", blocker.item().ref()));
        List<String> risks = new ArrayList<>(0);
        for (Signal signal : situation.params().signals()) {
            observations.add(blocker.seen(signal, situation.moment()));
            switch (blocker.shows(signal, situation.moment())) {
                case Value.Present<Boolean>(Boolean shown) when shown -> risks.add(signal.word());
                case Value.Unknown<Boolean>(String reason) -> hidden(blocker, signal, reason);
                case Value.Present<Boolean> absent -> {}
                case Value.Empty<Boolean> absent -> {}
            }
        }
        watchEnd(blocker);
        if (!risks.isEmpty()) {
            findings.add(finding(blocker, risks, observations.subList(from, observations.size())));
        }
    }

    /** A sign that cannot be told keeps the others from being all that there is. */
    private void hidden(Blocker blocker, Signal signal, String reason) {
        String key = key(blocker.item().ref());
        unknowns.add("blocker " + key + ", " + signal.word() + ": " + reason);
        untold.add(key);
    }

    /** The end of a due day is the one sign that comes by itself. */
    private void watchEnd(Blocker blocker) {
        if (situation.params().signals().contains(Signal.OVERDUE)) {
            blocker.due()
                    .known()
                    .map(due -> due.end(situation.moment()))
                    .filter(end -> end.isAfter(situation.now()))
                    .filter(end -> recheckAt.map(end::isBefore).orElse(true))
                    .ifPresent(end -> recheckAt = Optional.of(end));
        }
    }

    Verdict verdict() {
        return Verdict.of(findings, observations)
                .missing(unknowns)
                .untold(untold)
                .recheckAt(recheckAt);
    }

    private Value<Due> due(Neighbour.Known blocker) {
        return DueDates.of(
                situation.params().due(),
                blocker.item(),
                situation.around().around(blocker.item()),
                situation.calendar());
    }

    private Finding finding(Blocker blocker, List<String> risks, List<Observation> why) {
        ItemRef self = situation.item().ref();
        return new Finding(
                self,
                key(blocker.item().ref()),
                Map.of(DependencyAtRiskPolicy.RISKS, String.join(", ", risks)),
                List.copyOf(why),
                Optional.empty());
    }

    private String key(ItemRef blocker) {
        return blocker.seenFrom(situation.item().ref());
    }
}
