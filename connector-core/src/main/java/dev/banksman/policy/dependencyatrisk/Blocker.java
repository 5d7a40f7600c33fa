package dev.banksman.policy.dependencyatrisk;

import dev.banksman.graph.Neighbour;
import dev.banksman.item.Tenure;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.policy.DueDates;
import dev.banksman.policy.DueDates.Due;
import dev.banksman.policy.Moment;
import dev.banksman.policy.Observation;
import java.time.LocalDate;

/** An unfinished item that another one waits for, and by when it is due. */
record Blocker(WorkItem item, Tenure tenure, Value<Due> due) {

    static Blocker of(Neighbour.Known known, Value<Due> due) {
        return new Blocker(known.item(), known.tenure(), due);
    }

    /** Whether it shows this sign of being late. */
    Value<Boolean> shows(Signal signal, Moment moment) {
        return switch (signal) {
            case OVERDUE -> orFalse(due.map(day -> day.ended(moment)));
            case SLIPPED -> slipped();
            case UNOWNED -> isEmpty(item.owner());
            case BLOCKED -> isEmpty(item.blocked()).map(free -> !free);
        };
    }

    Observation seen(Signal signal, Moment moment) {
        return switch (signal) {
            case OVERDUE -> Observation.of("due", DueDates.seen(due), moment.now());
            case SLIPPED -> Observation.of("first due", tenure.firstDue(), item.due());
            case UNOWNED -> Observation.of("owner", item.owner());
            case BLOCKED -> Observation.of("blocked", isEmpty(item.blocked()).map(free -> !free));
        };
    }

    /** A date that was pulled back to the first one, or before, is no slip any more. */
    private Value<Boolean> slipped() {
        Value<LocalDate> first = tenure.firstDue();
        return orFalse(item.due().flatMap(day -> first.map(day::isAfter)));
    }

    private static Value<Boolean> isEmpty(Value<?> value) {
        return value instanceof Value.Unknown<?>(String reason)
                ? Value.unknown(reason)
                : Value.of(value.isEmpty());
    }

    private static Value<Boolean> orFalse(Value<Boolean> truth) {
        return truth.isEmpty() ? Value.of(false) : truth;
    }
}
