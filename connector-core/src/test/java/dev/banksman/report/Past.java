package dev.banksman.report;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.item.Activity;
import dev.banksman.item.Effort;
import dev.banksman.item.Flow;
import dev.banksman.item.Identity;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Kind;
import dev.banksman.item.Project;
import dev.banksman.item.Relations;
import dev.banksman.item.Schedule;
import dev.banksman.item.Status;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Traits;
import dev.banksman.item.Value;
import dev.banksman.item.Wording;
import dev.banksman.item.WorkItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** An invented past: items of one tracker, and instants of March 2026 in UTC. */
final class Past {

    static final WorkCalendar CALENDAR = WorkCalendar.always(ZoneOffset.UTC);

    private Past() {}

    /** An hour of a day in March 2026. */
    static Instant at(int day, int hour) {
        return LocalDate.of(2026, 3, 1).plusDays(day - 1).atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }

    static LocalDate day(int day) {
        return LocalDate.of(2026, 3, 1).plusDays(day - 1);
    }

    static ItemRef ref(String key) {
        return new ItemRef("site", "jira", key);
    }

    /** An item to do, without owner, links or due date. */
    static WorkItem item(String key) {
        String project = key.substring(0, key.indexOf('-'));
        return new WorkItem(
                new Identity(ref(key), key, Value.empty(), new Project(project, Value.empty())),
                new Wording(Value.of("Title of " + key), Value.empty(), none(), none()),
                new Flow(
                        Value.of(Status.of("Open", StatusCategory.TO_DO)),
                        Value.empty(),
                        Value.empty(),
                        Value.empty()),
                new Schedule(
                        Value.empty(),
                        Value.empty(),
                        none(),
                        Value.empty(),
                        new Effort(Value.empty(), Value.empty(), Value.empty())),
                new Relations(Value.empty(), none(), none()),
                new Traits(
                        Kind.of("Story"),
                        Value.empty(),
                        Value.empty(),
                        Value.empty(),
                        Value.of(false),
                        Value.of(false)),
                new Activity(at(1, 0), at(1, 0), List.of()),
                Map.of());
    }

    static WorkItem due(WorkItem item, int day) {
        return item.withSchedule(item.schedule().withDue(Value.of(day(day))));
    }

    static WorkItem titled(WorkItem item, String title) {
        Wording old = item.wording();
        return item.withWording(
                new Wording(
                        Value.of(title),
                        old.description(),
                        old.acceptanceCriteria(),
                        old.checklist()));
    }

    static WorkItem working(WorkItem item) {
        return in(item, Value.of(Status.of("In Progress", StatusCategory.IN_PROGRESS)));
    }

    static WorkItem done(WorkItem item) {
        return in(item, Value.of(Status.of("Closed", StatusCategory.DONE)));
    }

    static WorkItem in(WorkItem item, Value<Status> status) {
        return item.withFlow(item.flow().withStatus(status));
    }

    private static <T> Value<List<T>> none() {
        return Value.of(List.of());
    }
}
