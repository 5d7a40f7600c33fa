package dev.banksman.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.history.Told;
import dev.banksman.history.Totals;
import dev.banksman.item.ItemRef;
import dev.banksman.ladder.Climb;
import dev.banksman.ladder.Ladder;
import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Hold;
import dev.banksman.plan.Intention;
import dev.banksman.plan.Reactions;
import dev.banksman.plan.Rule;
import dev.banksman.plan.Stand;
import dev.banksman.plan.Terms;
import dev.banksman.policy.Finding;
import dev.banksman.policy.Kinds;
import dev.banksman.policy.Mode;
import dev.banksman.policy.Scope;
import dev.banksman.policy.Words;
import dev.banksman.policy.owner.OwnerPolicy;
import dev.banksman.report.BacktestSummary;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Which findings of two replays are the same. Days are days of March. */
class ComparisonTest {

    private static final ItemRef ITEM = new ItemRef("local", "jira", "PAY-1");
    private static final WorkCalendar CALENDAR = WorkCalendar.always(ZoneOffset.UTC);
    private static final Rule<?> OWNER = owner(new OwnerPolicy());

    private final Lives before = new Lives(List.of(OWNER));
    private final Lives after = new Lives(List.of(OWNER));

    @Test
    void what_is_told_alike_is_no_difference() {
        finding(before, 3, 5);
        finding(after, 3, 5);

        assertThat(differences()).isEmpty();
    }

    @Test
    void what_stands_at_a_common_moment_is_the_same_finding() {
        finding(before, 3, 5);
        finding(after, 4, 9);

        assertThat(differences())
                .singleElement()
                .isInstanceOfSatisfying(
                        Difference.Changed.class,
                        changed -> assertThat(changed.what()).containsExactly("closed", "opened"));
    }

    @Test
    void what_has_no_moment_in_common_are_two() {
        finding(before, 3, 5);
        finding(after, 6, 9);

        assertThat(differences())
                .extracting(Difference::word)
                .containsExactly("only-old", "only-new");
    }

    @Test
    void each_finding_has_at_most_one_counterpart() {
        finding(before, 3, 20);
        finding(after, 4, 6);
        finding(after, 8, 10);
        finding(before, 22, 24);
        finding(after, 22, 24);

        assertThat(differences())
                .extracting(Difference::word)
                .containsExactly("changed", "only-new");
    }

    @Test
    void what_is_open_at_the_end_has_no_end() {
        tell(before, FindingEvent.Type.OPENED, 3, Map.of());
        finding(after, 3, 28);

        assertThat(differences())
                .singleElement()
                .isInstanceOfSatisfying(
                        Difference.Changed.class,
                        changed -> {
                            assertThat(changed.what()).containsExactly("closed", "effects");
                            assertThat(changed.before().closed()).isEmpty();
                            assertThat(changed.after().closed()).contains(day(28));
                        });
    }

    @Test
    void another_statement_or_another_effect_is_a_difference() {
        tell(before, FindingEvent.Type.OPENED, 3, Map.of("due", "2026-03-02"));
        tell(after, FindingEvent.Type.OPENED, 3, Map.of("due", "2026-03-01"));
        assertThat(differences())
                .singleElement()
                .isInstanceOfSatisfying(
                        Difference.Changed.class,
                        changed -> assertThat(changed.what()).containsExactly("statement"));

        Lives held = new Lives(List.of(OWNER));
        held.told(
                told(
                        FindingEvent.Type.OPENED,
                        3,
                        Map.of("due", "2026-03-02"),
                        List.of(new Hold(Hold.Reason.MODE, Optional.empty()))));
        assertThat(differences(before, held))
                .singleElement()
                .isInstanceOfSatisfying(
                        Difference.Changed.class,
                        changed -> {
                            assertThat(changed.what()).containsExactly("effects");
                            assertThat(changed.after().written()).isEmpty();
                        });
    }

    private List<Difference> differences() {
        return differences(before, after);
    }

    private static List<Difference> differences(Lives before, Lives after) {
        Comparison comparison = Comparison.of(telling(before), telling(after));
        return comparison.policies().values().stream()
                .flatMap(policy -> policy.differences().stream())
                .toList();
    }

    private static Telling telling(Lives lives) {
        Totals totals =
                new Totals(
                        day(1),
                        day(28),
                        1,
                        1,
                        Map.of(),
                        0,
                        0,
                        Map.of(),
                        new Totals.Quieted(0, 0, 0));
        return new Telling(lives, new BacktestSummary(List.of(OWNER), CALENDAR).summary(totals, 0));
    }

    private static void finding(Lives lives, int opened, int closed) {
        tell(lives, FindingEvent.Type.OPENED, opened, Map.of());
        tell(lives, FindingEvent.Type.RESOLVED, closed, Map.of());
    }

    private static void tell(
            Lives lives, FindingEvent.Type type, int day, Map<String, String> facts) {
        lives.told(told(type, day, facts, List.of()));
    }

    private static Told told(
            FindingEvent.Type type, int day, Map<String, String> facts, List<Hold> held) {
        Finding finding = new Finding(ITEM, Finding.ONLY, facts, List.of(), Optional.empty());
        Stand stand = new Stand("owner", ITEM, finding, day(day), false, Climb.GROUND);
        Words words = new Words("Who has this?", List.of(), List.of(), List.of());
        return new Told(
                new FindingEvent(day(day), type, stand, OptionalInt.empty(), words, false),
                List.of(new Intention("note", day(day), List.of(), Optional.empty(), held)));
    }

    private static <P extends Record> Rule<P> owner(
            dev.banksman.policy.MechanicalPolicy<P> policy) {
        return new Rule.Mechanical<>(
                new Terms<>(
                        policy.id(),
                        policy.defaults(),
                        Mode.ADVISE,
                        Scope.of(new Kinds.Standard()),
                        Duration.ZERO,
                        CALENDAR),
                policy,
                new Reactions<>(List.of(), Ladder.none()));
    }

    private static Instant day(int day) {
        return Instant.parse("2026-03-%02dT09:00:00Z".formatted(day));
    }
}
