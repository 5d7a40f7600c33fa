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

/**
 * Makes the item that a test describes.
 *
 * @param rest says what the test does not say: something unremarkable, or that it is not known
 */
record GivenItem(Values given, Mapping mapping, Instant at, Rest rest) {

    private static final double SECONDS_PER_HOUR = 3600;

    /** What becomes of the values that a test does not give. */
    enum Rest {
        QUIET,
        UNKNOWN;

        <T> Value<T> or(Value<T> quiet) {
            return this == QUIET ? quiet : Value.unknown("the test does not say it");
        }
    }

    /** The item by itself, and what its past tells. */
    Neighbour.Known known(String usualProject, String usualKind, int number) {
        String project = given.get(GivenForm.PROJECT, usualProject);
        String key = given.get(GivenForm.KEY, project + "-" + number);
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
                        traits(usualKind),
                        new Activity(given.get(GivenForm.CREATED, at), at, List.of()),
                        fields());
        return new Neighbour.Known(item, tenure(item));
    }

    private Wording wording(String key) {
        return new Wording(
                value(GivenForm.TITLE, Value.of("About " + key)),
                value(GivenForm.DESCRIPTION, Value.<String>empty())
                        .map(text -> new Description(text, List.of())),
                plain(GivenForm.CRITERIA, List.of("It works")),
                Value.of(List.of()));
    }

    private Flow flow() {
        return new Flow(
                status(),
                value(GivenForm.OWNER, Value.of("Olga")).map(GivenItem::person),
                value(GivenForm.REPORTER, Value.of("Rosa")).map(GivenItem::person),
                plain(GivenForm.BLOCKED, false)
                        .flatMap(is -> is ? Value.of(blockage()) : Value.empty()));
    }

    private Value<Status> status() {
        return plain(GivenForm.STATUS, "To Do").map(this::status);
    }

    private Status status(String name) {
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
                value(GivenForm.REASON, Value.of("a reason")),
                value(GivenForm.UNBLOCKER, Value.of("Otto")));
    }

    private Schedule schedule() {
        Value<List<Release>> releases =
                plain(GivenForm.RELEASES, List.<String>of()).map(GivenItem::releases);
        return new Schedule(
                value(GivenForm.START, Value.empty()),
                value(GivenForm.DUE, Value.empty()),
                releases,
                value(GivenForm.SPRINT, Value.<String>empty())
                        .map(name -> new Sprint(name, Value.empty())),
                new Effort(
                        value(GivenForm.ESTIMATE, Value.empty()),
                        rest.or(Value.empty()),
                        value(GivenForm.SPENT, Value.<Double>empty()).map(GivenItem::hours)));
    }

    private static List<Release> releases(List<String> names) {
        return names.stream().map(name -> new Release(name, Value.empty())).toList();
    }

    private static Duration hours(double hours) {
        return Duration.ofSeconds(Math.round(hours * SECONDS_PER_HOUR));
    }

    private Traits traits(String usualKind) {
        return new Traits(
                new Kind(given.get(GivenForm.KIND, usualKind), level()),
                value(GivenForm.PRIORITY, Value.of("Medium")),
                plain(GivenForm.LABELS, List.<String>of()).map(Set::copyOf),
                plain(GivenForm.COMPONENTS, List.<String>of()).map(Set::copyOf),
                plain(GivenForm.CLIENT, false),
                plain(GivenForm.AI, false));
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
                value(GivenForm.FIRST_DUE, item.due()),
                given.get(GivenForm.PUSHES, 0));
    }

    private Value<Instant> since(Key<Instant> key) {
        return plain(key, at);
    }

    private <T> Value<T> value(Key<Value<T>> key, Value<T> quiet) {
        return given.get(key).orElseGet(() -> rest.or(quiet));
    }

    private <T> Value<T> plain(Key<T> key, T quiet) {
        return given.get(key).map(Value::of).orElseGet(() -> rest.or(Value.of(quiet)));
    }

    private static Person person(String name) {
        return Person.of(name.toLowerCase(java.util.Locale.ROOT), name);
    }
}
