package dev.banksman.jira.translate;

import dev.banksman.item.CheckItem;
import dev.banksman.item.Description;
import dev.banksman.item.Effort;
import dev.banksman.item.FieldValue;
import dev.banksman.item.Mapping;
import dev.banksman.item.Mapping.Role;
import dev.banksman.item.Schedule;
import dev.banksman.item.Section;
import dev.banksman.item.Value;
import dev.banksman.item.Wording;
import dev.banksman.item.WorkItem;
import dev.banksman.jira.text.TextList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an item's own fields, labels, description and comments add up to: being blocked, acceptance
 * criteria, exposure, start, points and checklist. Kept apart from reading them, since a change of
 * any of those may change these.
 */
public final class Derivation {

    private final Roles roles;
    private final Blocking blocking;

    public Derivation(Translation translation) {
        this.roles = new Roles(translation.mapping(), translation.lexicon().fields());
        this.blocking = new Blocking(translation, roles);
    }

    /** The item with all its derived parts made anew. */
    public WorkItem derive(WorkItem item, Value<Instant> blockedSince) {
        return marked(item.withWording(wording(item)).withSchedule(schedule(item)))
                .withFlow(item.flow().withBlocked(blocking.of(item, blockedSince)));
    }

    /**
     * The item with those derived parts made anew whose sources differ from an earlier state's.
     * Unchanged sources are the same objects in both.
     */
    public WorkItem refresh(WorkItem before, WorkItem item, Value<Instant> blockedSince) {
        boolean fields = other(before.fields(), item.fields());
        WorkItem next = item;
        if (fields || other(before.wording().description(), item.wording().description())) {
            next = next.withWording(wording(next));
        }
        if (fields) {
            next = next.withSchedule(schedule(next));
        }
        if (fields || other(before.traits().labels(), item.traits().labels())) {
            next = marked(next);
        }
        boolean status = other(before.flow().status(), item.flow().status());
        if (fields || status || other(before.comments(), item.comments())) {
            next = next.withFlow(next.flow().withBlocked(blocking.of(next, blockedSince)));
        }
        return next;
    }

    /** Cheap, and never wrong: what is another object may still say the same. */
    @SuppressWarnings("ReferenceEquality") // on purpose: descriptions are long
    private static boolean other(Object before, Object after) {
        return before != after;
    }

    private Wording wording(WorkItem item) {
        Wording wording = item.wording();
        Value<List<CheckItem>> checks =
                FieldText.text(roles.value(item, Role.CHECKLIST)).map(Checklists::parse);
        return new Wording(wording.title(), wording.description(), criteria(item), checks);
    }

    private Value<List<String>> criteria(WorkItem item) {
        Value<FieldValue> field = roles.value(item, Role.ACCEPTANCE_CRITERIA);
        Value<String> text = FieldText.text(field);
        if (text.isPresent()) {
            return text.map(TextList::entries);
        }
        Value<Description> description = item.wording().description();
        List<String> section = description.map(Derivation::section).orElse(List.of());
        boolean unknown = section.isEmpty() && (field.isUnknown() || description.isUnknown());
        return unknown
                ? Value.unknown("a field or the description that may hold them is not known")
                : Value.of(section);
    }

    private static List<String> section(Description description) {
        return description.sections().stream()
                .filter(
                        s ->
                                Mapping.criteriaSections()
                                        .contains(s.title().toLowerCase(Locale.ROOT)))
                .map(Section::body)
                .map(TextList::entries)
                .filter(entries -> !entries.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Schedule schedule(WorkItem item) {
        Schedule schedule = item.schedule();
        Value<Double> points = convert(roles.value(item, Role.ESTIMATE), FieldText::number);
        Effort effort = schedule.effort();
        return schedule.withStart(convert(roles.value(item, Role.START), Derivation::day))
                .withEffort(new Effort(points, effort.estimate(), effort.spent()));
    }

    private static Optional<LocalDate> day(FieldValue value) {
        return value instanceof FieldValue.Moment(Instant moment)
                ? Optional.of(moment.atOffset(ZoneOffset.UTC).toLocalDate())
                : Times.day(FieldText.text(value));
    }

    private static <T> Value<T> convert(
            Value<FieldValue> field, Function<FieldValue, Optional<T>> parser) {
        return field.flatMap(
                value ->
                        parser.apply(value)
                                .map(Value::of)
                                .orElseGet(() -> Value.unknown("the field holds something else")));
    }

    private WorkItem marked(WorkItem item) {
        return item.withTraits(
                item.traits().withMarks(mark(item, Role.CLIENT_EXPOSED), mark(item, Role.AI_MADE)));
    }

    /** Empty where the policy file names no place for the mark. */
    private Value<Boolean> mark(WorkItem item, Role role) {
        Optional<String> label = roles.label(role);
        if (label.isPresent()) {
            return item.traits().labels().map(labels -> holds(labels.stream(), label.get()));
        }
        if (!roles.has(role)) {
            return Value.empty();
        }
        Value<FieldValue> field = roles.value(item, role);
        return field.isEmpty() ? Value.of(false) : field.map(FieldText::truthy);
    }

    private static boolean holds(Stream<String> labels, String label) {
        return labels.anyMatch(label::equalsIgnoreCase);
    }
}
