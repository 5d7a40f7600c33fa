package dev.banksman.report;

import static dev.banksman.report.Findings.early;
import static dev.banksman.report.Findings.on;
import static dev.banksman.report.Past.at;
import static dev.banksman.report.Past.done;
import static dev.banksman.report.Past.due;
import static dev.banksman.report.Past.item;
import static dev.banksman.report.Past.working;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.item.StatusCategory;
import dev.banksman.item.WorkItem;
import dev.banksman.plan.Rule;
import dev.banksman.report.EarlyWarning.Cohort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seeded pasts, told as they come and then counted again from the whole list. */
class WarningOracleTest {

    private static final int ITEMS = 60;
    private static final Instant END = at(32, 0);

    private sealed interface Event {
        Instant at();

        record State(Instant at, WorkItem item) implements Event {}

        record Flag(Instant at, String key, Rule<?> rule) implements Event {}
    }

    private final List<Rule<?>> rules = List.of(early("one"), early("two"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithCountingByHand(long seed) {
        List<Event> events = events(new Random(seed));
        Tape tape = new Tape(rules.get(0), rules.get(1));

        events.forEach(event -> play(event, tape));

        EarlyWarning warning = tape.end().early();
        assertThat(warning.cohort()).isEqualTo(cohort(events));
        for (Rule<?> rule : rules) {
            var warner = warning.of(rule.id()).orElseThrow();
            assertThat(warner.flaggedLate()).isEqualTo(flagged(events, List.of(rule), true));
            assertThat(warner.flaggedInTime()).isEqualTo(flagged(events, List.of(rule), false));
        }
        assertThat(warning.together().flaggedLate()).isEqualTo(flagged(events, rules, true));
        assertThat(warning.together().flaggedInTime()).isEqualTo(flagged(events, rules, false));
        assertThat(warning.cohort().late()).as("the seed makes late items").isPositive();
    }

    private List<Event> events(Random random) {
        List<Event> events = new ArrayList<>();
        for (int n = 0; n < ITEMS; n++) {
            WorkItem item = item("A-" + n);
            for (int change = random.nextInt(6); change >= 0; change--) {
                item = changed(item, random);
                events.add(new Event.State(moment(random), item));
            }
            for (int flag = random.nextInt(3); flag > 0; flag--) {
                Rule<?> rule = rules.get(random.nextInt(2));
                events.add(new Event.Flag(moment(random), "A-" + n, rule));
            }
        }
        events.sort(Comparator.comparing(Event::at));
        return events;
    }

    private static WorkItem changed(WorkItem item, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> due(item, 1 + random.nextInt(34));
            case 1 -> done(item);
            default -> working(item);
        };
    }

    private static Instant moment(Random random) {
        return at(1 + random.nextInt(31), 12 * random.nextInt(2));
    }

    private static void play(Event event, Tape tape) {
        switch (event) {
            case Event.State(Instant at, WorkItem item) -> tape.changed(at, item);
            case Event.Flag(Instant at, String key, Rule<?> rule) ->
                    tape.told(on(key, rule, at).opened());
        }
    }

    private static List<Event.State> states(List<Event> events, String key) {
        return events.stream()
                .filter(Event.State.class::isInstance)
                .map(Event.State.class::cast)
                .filter(state -> state.item().key().equals(key))
                .toList();
    }

    private static Optional<Event.State> dated(List<Event> events, String key) {
        return states(events, key).stream().filter(s -> s.item().due().isPresent()).findFirst();
    }

    private static Instant endOf(Event.State state) {
        return Past.CALENDAR.endOfDay(state.item().due().known().orElseThrow());
    }

    /** The keys of the items that are looked at. */
    private static List<String> lookedAt(List<Event> events, boolean afterTheFact) {
        List<String> keys = new ArrayList<>();
        for (int n = 0; n < ITEMS; n++) {
            String key = "A-" + n;
            dated(events, key)
                    .filter(state -> endOf(state).isBefore(END))
                    .filter(state -> state.at().isBefore(endOf(state)) != afterTheFact)
                    .ifPresent(state -> keys.add(key));
        }
        return keys;
    }

    private static boolean late(List<Event> events, String key) {
        Instant end = endOf(dated(events, key).orElseThrow());
        return !states(events, key).stream()
                .filter(state -> state.at().isBefore(end))
                .toList()
                .getLast()
                .item()
                .in(StatusCategory.DONE);
    }

    private static Cohort cohort(List<Event> events) {
        List<String> keys = lookedAt(events, false);
        return new Cohort(
                keys.size(),
                keys.stream().filter(key -> late(events, key)).count(),
                0,
                lookedAt(events, true).size());
    }

    private static long flagged(List<Event> events, List<Rule<?>> by, boolean late) {
        return lookedAt(events, false).stream()
                .filter(key -> late(events, key) == late)
                .filter(key -> warned(events, key, by))
                .count();
    }

    private static boolean warned(List<Event> events, String key, List<Rule<?>> by) {
        Instant end = endOf(dated(events, key).orElseThrow());
        return events.stream()
                .filter(Event.Flag.class::isInstance)
                .map(Event.Flag.class::cast)
                .filter(flag -> flag.key().equals(key) && by.contains(flag.rule()))
                .anyMatch(flag -> flag.at().isBefore(end));
    }
}
