package dev.banksman.item;

import java.time.LocalDate;
import java.util.List;

/** When an item is planned. A due date ends at the end of that day in the calendar's zone. */
public record Schedule(
        Value<LocalDate> start,
        Value<LocalDate> due,
        Value<List<Release>> releases,
        Value<Sprint> sprint,
        Effort effort) {

    public Schedule withStart(Value<LocalDate> next) {
        return new Schedule(next, due, releases, sprint, effort);
    }

    public Schedule withDue(Value<LocalDate> next) {
        return new Schedule(start, next, releases, sprint, effort);
    }

    public Schedule withReleases(Value<List<Release>> next) {
        return new Schedule(start, due, next, sprint, effort);
    }

    public Schedule withSprint(Value<Sprint> next) {
        return new Schedule(start, due, releases, next, effort);
    }

    public Schedule withEffort(Effort next) {
        return new Schedule(start, due, releases, sprint, next);
    }
}
