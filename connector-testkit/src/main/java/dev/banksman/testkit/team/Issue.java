package dev.banksman.testkit.team;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One issue as its story is told: what holds at its creation comes first; after {@link #at}, all
 * that is said belongs to one change, until the next.
 */
final class Issue {

    /** One item of a changelog entry, as the changelog words it; "" is null. */
    record Item(String field, String fieldId, Side from, Side to) {}

    record Side(String id, String shown) {
        static final Side NONE = new Side("", "");
    }

    record Entry(ZonedDateTime at, Member by, List<Item> items) {}

    record Remark(ZonedDateTime at, Member by, String text) {}

    record Tie(String blocker, String blocked) {}

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final ZonedDateTime created;
    private final Map<Field, String> now = new EnumMap<>(Field.class);
    private final List<Entry> entries = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final int id;
    private String key;
    private boolean told;

    Issue(String key, String type, String summary, Member reporter, String created) {
        this.key = key;
        this.id = idOf(key);
        this.created = time(created, id);
        is(Field.TYPE, type).is(Field.SUMMARY, summary).is(Field.STATUS, "To Do");
        is(Field.REPORTER, reporter.shown()).is(Field.PRIORITY, "Medium");
    }

    /** Begins a change. */
    Issue at(String time, Member by) {
        told = true;
        entries.add(new Entry(time(time, id), by, new ArrayList<>()));
        return this;
    }

    /** Gives a field a value, or none with "". */
    Issue is(Field field, String value) {
        String before = now.getOrDefault(field, "");
        now.put(field, value);
        if (told) {
            add(new Item(field.shown(), field.id(), side(field, before), side(field, value)));
        }
        return this;
    }

    Issue status(String name) {
        is(Field.STATUS, name);
        String resolution = name.equals("Done") ? "Done" : "";
        return now.getOrDefault(Field.RESOLUTION, "").equals(resolution)
                ? this
                : is(Field.RESOLUTION, resolution);
    }

    Issue owner(Member member) {
        return is(Field.OWNER, member.shown());
    }

    Issue due(String monthAndDay) {
        return is(Field.DUE, day(monthAndDay));
    }

    Issue start(String monthAndDay) {
        return is(Field.START, day(monthAndDay));
    }

    Issue says(String time, Member by, String text) {
        remarks.add(new Remark(time(time, id + 7), by, text));
        return this;
    }

    /** The change that moves the issue to another project. */
    Issue becomes(String nextKey) {
        add(new Item("Key", "", new Side("", key), new Side("", nextKey)));
        add(new Item("project", "project", project(key), project(nextKey)));
        key = nextKey;
        return this;
    }

    /** One half of a link; the other half is the other issue's. */
    void tied(Tie tie, boolean made) {
        boolean blocks = tie.blocker().equals(key);
        String other = blocks ? tie.blocked() : tie.blocker();
        String phrase = "This issue " + (blocks ? "blocks " : "is blocked by ") + other;
        Side link = new Side(other, phrase);
        add(new Item("Link", "", made ? Side.NONE : link, made ? link : Side.NONE));
        if (made) {
            ties.add(tie);
        } else {
            ties.remove(tie);
        }
    }

    int id() {
        return id;
    }

    String key() {
        return key;
    }

    ZonedDateTime created() {
        return created;
    }

    String value(Field field) {
        return now.getOrDefault(field, "");
    }

    List<Entry> entries() {
        return entries;
    }

    List<Remark> remarks() {
        return remarks;
    }

    List<Tie> ties() {
        return ties;
    }

    static int idOf(String key) {
        int number = Integer.parseInt(key.substring(key.indexOf('-') + 1));
        return (key.startsWith("PAY-") ? 11000 : 12000) + number;
    }

    private void add(Item item) {
        entries.getLast().items().add(item);
    }

    private static Side side(Field field, String value) {
        return new Side(FieldJson.id(field, value), FieldJson.shown(field, value));
    }

    private static Side project(String key) {
        boolean payments = key.startsWith("PAY-");
        return new Side(payments ? "10001" : "10002", payments ? "Payments" : "Platform");
    }

    private static String day(String monthAndDay) {
        return monthAndDay.isEmpty() ? "" : "2026-" + monthAndDay;
    }

    /** Nobody works on the full minute: the seconds come from a number. */
    private static ZonedDateTime time(String monthDayAndTime, int seed) {
        LocalDateTime minute =
                LocalDateTime.parse("2026-" + monthDayAndTime.replace(' ', 'T') + ":00");
        return minute.plusSeconds(seed % 59).plusNanos(seed % 997 * 1_000_000L).atZone(ZONE);
    }
}
