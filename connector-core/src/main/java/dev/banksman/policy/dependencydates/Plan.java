package dev.banksman.policy.dependencydates;

import dev.banksman.item.Value;
import dev.banksman.policy.DueDates;
import dev.banksman.policy.DueDates.Due;
import dev.banksman.policy.Observation;
import dev.banksman.policy.Situation;
import dev.banksman.policy.dependencydates.DependencyDatesPolicy.Params;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** When an item is to start and to be done, held against the due dates of what it waits for. */
record Plan(Value<LocalDate> start, Value<Due> due) {

    static final String BLOCKER_DUE = "blockerDue";
    static final String START = "start";
    static final String DUE = "due";

    static Plan of(Situation<Params> situation) {
        return new Plan(situation.item().start(), DueDates.of(situation.params().due(), situation));
    }

    /** No date is known that another one could be in conflict with, and none is hidden. */
    boolean isOpen() {
        return !start.isPresent() && due.isEmpty();
    }

    /** What is in conflict with a blocker's day; nothing is said of a date that is not. */
    Map<String, String> conflicts(LocalDate blockerDue) {
        Map<String, String> facts = new TreeMap<>();
        start.known()
                .filter(day -> !blockerDue.isBefore(day))
                .ifPresent(day -> facts.put(START, day.toString()));
        due.known()
                .map(Due::day)
                .filter(blockerDue::isAfter)
                .ifPresent(day -> facts.put(DUE, day.toString()));
        if (!facts.isEmpty()) {
            facts.put(BLOCKER_DUE, blockerDue.toString());
        }
        return facts;
    }

    List<Observation> seen() {
        return List.of(Observation.of(START, start), Observation.of(DUE, DueDates.seen(due)));
    }
}
