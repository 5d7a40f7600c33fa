package dev.banksman.jira.changelog;

import dev.banksman.item.Effort;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** Changes of when an item is planned and how much work it is. */
final class PlanSteps {

    private PlanSteps() {}

    static Map<ChangeField, FieldStep> all(SideReaders read) {
        return Map.of(
                ChangeField.DUE, due(),
                ChangeField.RELEASE, releases(read),
                ChangeField.SPRINT, sprint(read),
                ChangeField.ESTIMATE, estimate(),
                ChangeField.SPENT, spent());
    }

    private static FieldStep due() {
        return new SingleStep<>(
                WorkItem::due,
                (item, due) -> item.withSchedule(item.schedule().withDue(due)),
                SideReaders::due,
                Objects::equals);
    }

    private static FieldStep releases(SideReaders read) {
        return new SetStep<>(
                item -> item.schedule().releases(),
                (item, releases) -> item.withSchedule(item.schedule().withReleases(releases)),
                read::release,
                SetStep.Nature.whole((one, other) -> one.name().equals(other.name())));
    }

    /** An issue carries all sprints it ever was in, so another one contradicts nothing. */
    private static FieldStep sprint(SideReaders read) {
        return new SingleStep<>(
                item -> item.schedule().sprint(),
                (item, sprint) -> item.withSchedule(item.schedule().withSprint(sprint)),
                read::sprint,
                (one, other) -> true);
    }

    private static FieldStep estimate() {
        return new SingleStep<>(
                item -> item.schedule().effort().estimate(),
                (item, time) -> withEffort(item, time, item.schedule().effort().spent()),
                SideReaders::seconds,
                Objects::equals);
    }

    private static FieldStep spent() {
        return new SingleStep<>(
                item -> item.schedule().effort().spent(),
                (item, time) -> withEffort(item, item.schedule().effort().estimate(), time),
                SideReaders::seconds,
                Objects::equals);
    }

    private static WorkItem withEffort(
            WorkItem item, Value<Duration> estimate, Value<Duration> spent) {
        Value<Double> points = item.schedule().effort().points();
        return item.withSchedule(item.schedule().withEffort(new Effort(points, estimate, spent)));
    }
}
