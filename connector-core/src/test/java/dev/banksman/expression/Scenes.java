package dev.banksman.expression;

import dev.banksman.calendar.DayHours;
import dev.banksman.calendar.Holidays;
import dev.banksman.calendar.WorkCalendar;
import dev.banksman.calendar.WorkHours;
import dev.banksman.graph.LinkGraph;
import dev.banksman.graph.Neighbour;
import dev.banksman.graph.Neighbourhood;
import dev.banksman.item.Activity;
import dev.banksman.item.Effort;
import dev.banksman.item.FieldValue;
import dev.banksman.item.Flow;
import dev.banksman.item.Identity;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Kind;
import dev.banksman.item.Person;
import dev.banksman.item.Project;
import dev.banksman.item.Relations;
import dev.banksman.item.Schedule;
import dev.banksman.item.Status;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Tenure;
import dev.banksman.item.Traits;
import dev.banksman.item.Value;
import dev.banksman.item.Wording;
import dev.banksman.item.WorkItem;
import dev.banksman.policy.Moment;
import dev.banksman.policy.Past;
import dev.banksman.policy.Situation;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Items to ask about: PAY-1, and what stands around it. Berlin, Monday 9 March 2026, 11:00. */
public final class Scenes {

    static final Instant NOW = Instant.parse("2026-03-09T10:00:00Z");
    static final WorkCalendar BERLIN =
            WorkCalendar.of(
                    new WorkHours(
                            ZoneId.of("Europe/Berlin"),
                            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                            DayHours.parse("09:00-17:00"),
                            Holidays.none(),
                            Set.of()));

    private Scenes() {}

    static ItemRef ref(String key) {
        return new ItemRef("acme", "jira", key);
    }

    static WorkItem item(String key) {
        return new WorkItem(
                new Identity(
                        ref(key),
                        key,
                        Value.empty(),
                        new Project("PAY", Value.unknown("not read"))),
                new Wording(
                        Value.of("Pay by card"),
                        Value.empty(),
                        Value.of(List.of()),
                        Value.unknown("no checklist is mapped")),
                new Flow(
                        Value.of(Status.of("In Progress", StatusCategory.IN_PROGRESS)),
                        Value.empty(),
                        Value.of(Person.of("u1", "Rosa")),
                        Value.empty()),
                new Schedule(
                        Value.empty(),
                        Value.empty(),
                        Value.of(List.of()),
                        Value.empty(),
                        new Effort(Value.empty(), Value.empty(), Value.empty())),
                new Relations(Value.empty(), Value.of(List.of()), Value.of(List.of())),
                new Traits(
                        Kind.of("Story"),
                        Value.of("High"),
                        Value.of(Set.of("client", "web")),
                        Value.empty(),
                        Value.empty(),
                        Value.unknown("no field is mapped")),
                new Activity(Instant.parse("2026-03-02T08:00:00Z"), NOW, List.of()),
                Map.of());
    }

    static Situation<?> of(WorkItem item) {
        return of(item, Neighbourhood.alone(item));
    }

    /** PAY-1 alone, at that time and by that calendar. */
    public static <P> Situation<P> alone(Instant now, WorkCalendar calendar, P params) {
        WorkItem item = item("PAY-1");
        return new Situation<>(
                new Neighbour.Known(item, Tenure.unknown("not read")),
                Neighbourhood.alone(item),
                Past.NONE,
                new Moment(now, calendar),
                params);
    }

    static Situation<?> of(WorkItem item, Neighbourhood around) {
        Value<Instant> since = Value.of(Instant.parse("2026-03-06T15:00:00Z"));
        Tenure tenure = new Tenure(since, since, Value.empty(), since, Value.empty(), 2);
        return new Situation<>(
                new Neighbour.Known(item, tenure),
                around,
                Past.NONE,
                new Moment(NOW, BERLIN),
                Boolean.TRUE);
    }

    /** The item with others that block it and wait for it; others than these are outside. */
    static Situation<?> among(WorkItem item, LinkGraph links, WorkItem... others) {
        Map<ItemRef, WorkItem> known = new java.util.HashMap<>();
        for (WorkItem other : others) {
            known.put(other.ref(), other);
        }
        return of(
                item,
                new Neighbourhood(
                        item,
                        links,
                        ref ->
                                known.containsKey(ref)
                                        ? new Neighbour.Known(
                                                known.get(ref), Tenure.unknown("not read"))
                                        : new Neighbour.Outside(ref)));
    }

    static WorkItem fields(WorkItem item, Map<String, Value<FieldValue>> fields) {
        return item.withFields(fields);
    }

    static WorkItem points(WorkItem item, double points) {
        Effort effort = new Effort(Value.of(points), Value.empty(), Value.empty());
        return item.withSchedule(item.schedule().withEffort(effort));
    }
}
