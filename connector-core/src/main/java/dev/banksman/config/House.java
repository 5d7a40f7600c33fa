package dev.banksman.config;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.calendar.WorkHours;
import dev.banksman.config.form.Key;
import dev.banksman.config.form.Spot.Desk;
import dev.banksman.config.form.Written;
import dev.banksman.plan.Quietness;
import dev.banksman.policy.Mode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the files lay down for all policies. */
final class House {

    private static final String USUAL_CALENDAR = "office";

    private final List<Layer> layers;
    private final Map<String, WorkCalendar> calendars;
    private final Ladders ladders;
    private final List<PolicyEntry> entries;

    House(List<Layer> layers, Desk desk) {
        this.layers = layers;
        this.calendars = calendars(layers);
        this.ladders = new Ladders(layers, desk.expressions());
        this.entries = Entries.of(layers, mode(""));
    }

    private static Map<String, WorkCalendar> calendars(List<Layer> layers) {
        Map<String, WorkHours> hours = new HashMap<>(CalendarForm.BUILT_IN);
        layers.forEach(layer -> layer.get(FileForm.CALENDARS).ifPresent(hours::putAll));
        return hours.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> WorkCalendar.of(e.getValue())));
    }

    List<PolicyEntry> entries() {
        return entries;
    }

    Map<String, WorkCalendar> calendars() {
        return calendars;
    }

    Ladders ladders() {
        return ladders;
    }

    /** The projects that have terms of their own for a policy. */
    Set<String> tunedBy(String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id) && !entry.project().isEmpty())
                .map(PolicyEntry::project)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The mode of policies that name none. */
    Mode mode(String project) {
        return standard(project, FileForm.MODE).map(Written::value).orElse(Mode.SHADOW);
    }

    Optional<Written<Mode>> writtenMode(String project) {
        return standard(project, FileForm.MODE);
    }

    Optional<Written<String>> writtenCalendar(String project) {
        return standard(project, FileForm.CALENDAR);
    }

    String usualCalendarName(String project) {
        return writtenCalendar(project).map(Written::value).orElse(USUAL_CALENDAR);
    }

    /** The calendar of policies that name none. */
    WorkCalendar usualCalendar(String project) {
        return writtenCalendar(project).map(this::calendar).orElseGet(() -> named(USUAL_CALENDAR));
    }

    /** The calendar of that name; the usual one when there is none, which is reported. */
    WorkCalendar calendar(Written<String> name) {
        WorkCalendar calendar = calendars.get(name.value());
        if (calendar != null) {
            return calendar;
        }
        name.at()
                .problem(
                        "unknown calendar \"" + name.value() + "\"",
                        name.value(),
                        new TreeSet<>(calendars.keySet()));
        return named(USUAL_CALENDAR);
    }

    private WorkCalendar named(String name) {
        return Optional.ofNullable(calendars.get(name)).orElseThrow();
    }

    Quietness quietness() {
        Quietness usual = Quietness.STANDARD;
        return new Quietness(
                standard("", FileForm.NOISE)
                        .map(Written::value)
                        .orElse(usual.messagesPerPersonAndDay()),
                standard("", FileForm.BURSTS).map(Written::value).orElse(usual.bursts()),
                standard("", FileForm.BREAKER).map(Written::value).orElse(usual.breaker()));
    }

    /** What a project's own layer, or else those of all projects, say of policies in general. */
    private <V> Optional<Written<V>> standard(String project, Key<V> key) {
        List<Layer> those =
                layers.stream()
                        .filter(l -> l.project().isEmpty() || l.project().equals(project))
                        .toList();
        return Layer.lastOf(those, key);
    }
}
