package dev.banksman.config;

import dev.banksman.config.form.Key;
import dev.banksman.config.form.Values;
import dev.banksman.graph.Neighbour;
import dev.banksman.item.Activity;
import dev.banksman.item.Blockage;
import dev.banksman.item.Description;
import dev.banksman.item.Effort;
import dev.banksman.item.FieldValue;
import dev.banksman.item.Flow;
import dev.banksman.item.Identity;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Kind;
import dev.banksman.item.Mapping;
import dev.banksman.item.Person;
import dev.banksman.item.Project;
import dev.banksman.item.Relations;
import dev.banksman.item.Release;
import dev.banksman.item.Schedule;
import dev.banksman.item.Sprint;
import dev.banksman.item.Status;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Tenure;
import dev.banksman.item.Traits;
import dev.banksman.item.Value;
import dev.banksman.item.Wording;
import dev.banksman.item.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the item that a test describes. */
final class GivenItem {

    private static final double SECONDS_PER_HOUR = 3600;

    private final Values given;
    private final Mapping mapping;
    private final Instant at;

    GivenItem(Values given, Mapping mapping, Instant at) {
        this.given = given;
        this.mapping = mapping;
        this.at = at;
    }

    /** The item by itself, and what its past tells. */
    Neighbour.Known known(String project, String usualKey) {
        String key = given.get(GivenForm.KEY, usualKey);
        WorkItem item =
                new WorkItem(
                        new Identity(
                                new ItemRef("test", "file", key),
                                key,
                                Value.empty(),
                                new Project(project, Value.of(person("lead")))),
                        wording(key),
                        flow(),
                        schedule(),
                        new Relations(Value.empty(), Value.of(List.of()), Value.of(List.of())),
                        traits(),
                        new Activity(given.get(GivenForm.CREATED, at), at, List.of()),
                        fields());
        return new Neighbour.Known(item, tenure(item));
    }

    private Wording wording(String key) {
        return new Wording(
                given.get(GivenForm.TITLE, Value.of("About " + key)),
                given.get(GivenForm.DESCRIPTION, Value.<String>empty())
                        .map(text -> new Description(text, List.of())),
                Value.of(given.get(GivenForm.CRITERIA, List.of("It works"))),
                Value.of(List.of()));
    }

    private Flow flow() {
        return new Flow(
                Value.of(status()),
                given.get(GivenForm.OWNER, Value.of("Olga")).map(GivenItem::person),
                given.get(GivenForm.REPORTER, Value.of("Rosa")).map(GivenItem::person),
                given.get(GivenForm.BLOCKED, false) ? Value.of(blockage()) : Value.empty());
    }

    private Status status() {
        String name = given.get(GivenForm.STATUS, "To Do");
        Value<StatusCategory> said =
                given.get(GivenForm.CATEGORY)
                        .map(Value::of)
                        .orElse(Value.unknown("the test gives no category"));
        Value<StatusCategory> category = mapping.category(name, said);
        if (category.isUnknown()) {
            given.at(GivenForm.STATUS)
                    .ifPresent(
                            written ->
                                    written.at()
                                            .problem(
                                                    "\""
                                                            + name
                                                            + "\" has no category; give one under"
                                                            + " statuses, or category here"));
        }
        return new Status(name, category);
    }

    private Blockage blockage() {
        return new Blockage(
                Blockage.How.FLAG,
                given.get(GivenForm.REASON, Value.of("a reason")),
                given.get(GivenForm.UNBLOCKER, Value.of("Otto")));
    }

    private Schedule schedule() {
        List<Release> releases =
                given.get(GivenForm.RELEASES, List.of()).stream()
                        .map(name -> new Release(name, Value.empty()))
                        .toList();
        return new Schedule(
                given.get(GivenForm.START, Value.empty()),
                given.get(GivenForm.DUE, Value.empty()),
                Value.of(releases),
                given.get(GivenForm.SPRINT, Value.<String>empty())
                        .map(name -> new Sprint(name, Value.empty())),
                new Effort(
                        given.get(GivenForm.ESTIMATE, Value.empty()),
                        Value.empty(),
                        given.get(GivenForm.SPENT, Value.<Double>empty()).map(GivenItem::hours)));
    }

    private static Duration hours(double hours) {
        return Duration.ofSeconds(Math.round(hours * SECONDS_PER_HOUR));
    }

    private Traits traits() {
        return new Traits(
                new Kind(given.get(GivenForm.KIND, "Story"), level()),
                given.get(GivenForm.PRIORITY, Value.of("Medium")),
                Value.of(Set.copyOf(given.get(GivenForm.LABELS, List.of()))),
                Value.of(Set.copyOf(given.get(GivenForm.COMPONENTS, List.of()))),
                Value.of(given.get(GivenForm.CLIENT, false)),
                Value.of(given.get(GivenForm.AI, false)));
    }

    private Kind.Level level() {
        if (given.get(GivenForm.EPIC, false)) {
            return Kind.Level.EPIC;
        }
        return given.get(GivenForm.SUBTASK, false) ? Kind.Level.SUBTASK : Kind.Level.STANDARD;
    }

    private Map<String, Value<FieldValue>> fields() {
        Map<String, Value<FieldValue>> fields = new HashMap<>();
        given.get(GivenForm.FIELDS, Map.of())
                .forEach((name, value) -> fields.put(name, value.map(GivenItem::field)));
        return fields;
    }

    private static FieldValue field(Object value) {
        return switch (value) {
            case Double number -> new FieldValue.Number(number);
            case Boolean truth -> new FieldValue.Truth(truth);
            case List<?> options ->
                    new FieldValue.Choice(options.stream().map(String::valueOf).toList());
            default -> new FieldValue.Text(String.valueOf(value));
        };
    }

    private Tenure tenure(WorkItem item) {
        return new Tenure(
                since(GivenForm.STATUS_SINCE),
                since(GivenForm.OWNER_SINCE),
                item.blocked().isPresent() ? since(GivenForm.BLOCKED_SINCE) : Value.empty(),
                since(GivenForm.LAST_SIGN),
                given.get(GivenForm.FIRST_DUE, item.due()),
                given.get(GivenForm.PUSHES, 0));
    }

    private Value<Instant> since(Key<Instant> key) {
        return Value.of(given.get(key, at));
    }

    private static Person person(String name) {
        return Person.of(name.toLowerCase(java.util.Locale.ROOT), name);
    }
}
