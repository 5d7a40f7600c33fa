package dev.banksman.policy.deadlineshift;

import dev.banksman.graph.Neighbour;
import dev.banksman.item.ItemRef;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import dev.banksman.policy.Finding;
import dev.banksman.policy.Observation;
import dev.banksman.policy.Situation;
import dev.banksman.policy.Unknowns;
import dev.banksman.policy.Verdict;
import dev.banksman.policy.deadlineshift.DeadlineShiftPolicy.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Weighs the dependents of one item, one after the other, and adds up the verdict. */
final class Shifts {

    private final Situation<Params> situation;
    private final Optional<Shift> fresh;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();
    private final List<String> unknowns = new ArrayList<>(0);
    private Optional<Instant> recheckAt = Optional.empty();

    /**
     * @param fresh the move to a later day that was made just now
     */
    Shifts(Situation<Params> situation, Optional<Shift> fresh) {
        this.situation = situation;
        this.fresh = fresh;
        observations.add(Observation.of("due", situation.item().due()));
    }

    /** A dependent that is known not to be done hears of the move, or goes on hearing of it. */
    void weigh(Neighbour dependent) {
        Optional<Finding> open = openOn(dependent.ref());
        Optional<Shift> shift = open.map(Shift::of).map(this::current).or(() -> fresh);
        if (shift.isEmpty()) {
            return;
        }
        observations.addAll(why(dependent, shift.get()));
        if (dependent.category().is(StatusCategory.DONE) || over(shift.get())) {
            return;
        }
        if (dependent instanceof Neighbour.Known known && known.category().isPresent()) {
            stands(shift.get(), finding(known, shift.get()));
        } else {
            unknowns.add(Unknowns.category("dependent", dependent));
            open.ifPresent(finding -> stays(dependent, finding));
        }
    }

    Verdict verdict() {
        return Verdict.of(findings, observations).missing(unknowns).recheckAt(recheckAt);
    }

    private Optional<Finding> openOn(ItemRef dependent) {
        return situation.open().stream().filter(open -> open.on().equals(dependent)).findFirst();
    }

    /** Once a finding has stood its time, a further move is a new one. */
    private Shift current(Shift remembered) {
        if (!end(remembered).isAfter(situation.now())) {
            return fresh.orElse(remembered);
        }
        return remembered.now(situation.item().due(), situation.now());
    }

    private boolean over(Shift shift) {
        return shift.takenBack() || !end(shift).isAfter(situation.now());
    }

    private Instant end(Shift shift) {
        return situation.calendar().plus(shift.slipped(), situation.params().stands());
    }

    /** While nothing can be told of the dependent, its finding says what it said. */
    private void stays(Neighbour dependent, Finding open) {
        Shift shift = Shift.of(open);
        if (!over(shift)) {
            List<Observation> why = why(dependent, shift);
            stands(shift, new Finding(open.on(), open.key(), open.facts(), why, open.anchor()));
        }
    }

    private void stands(Shift shift, Finding finding) {
        Instant end = end(shift);
        recheckAt = recheckAt.filter(end::isAfter).or(() -> Optional.of(end));
        findings.add(finding);
    }

    private Finding finding(Neighbour.Known dependent, Shift shift) {
        return new Finding(
                dependent.ref(),
                situation.item().ref().seenFrom(dependent.ref()),
                shift.facts(dependent.item().due()),
                why(dependent, shift),
                Optional.of(shift.slipped()));
    }

    private List<Observation> why(Neighbour dependent, Shift shift) {
        Value<LocalDate> theirs =
                dependent instanceof Neighbour.Known known
                        ? known.item().due()
                        : Value.unknown("outside what is known");
        return List.of(
                Observation.of("due before it moved", shift.from(), shift.to()),
                Observation.of("last moved to a later day", shift.slipped(), end(shift)),
                Observation.of(
                        "dependent",
                        List.of(dependent.ref(), dependent.category().map(StatusCategory::words)),
                        StatusCategory.DONE.words()),
                Observation.of("due date of the dependent", theirs, shift.to()));
    }
}
