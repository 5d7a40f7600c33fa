package dev.banksman.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.calendar.Span;
import dev.banksman.calendar.WorkCalendar;
import dev.banksman.graph.Neighbour;
import dev.banksman.graph.Neighbourhood;
import dev.banksman.item.Tenure;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.policy.Condition;
import dev.banksman.policy.Moment;
import dev.banksman.policy.Past;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Situation;
import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
import dev.banksman.testkit.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LadderTest {

    private static final String MONDAY = "2026-03-09 09:00";
    private static final ItemBuilder ITEM = An.item("PAY-1");
    private static final Condition CLIENT = situation -> situation.item().traits().clientExposed();

    private final Ladder<Reaction> ladder = ladder("1d", "3d", "7d");

    @Test
    void eachRungSpeaksOnceAtItsTime() {
        assertThat(climb(ladder, Times.OFFICE, MONDAY, "2026-04-09 09:00"))
                .containsExactly(
                        "1 at 2026-03-09 17:00", "2 at 2026-03-11 17:00", "3 at 2026-03-17 17:00");
    }

    @Test
    void workingTimeRestsAtTheWeekendAndElapsedTimeDoesNot() {
        String friday = "2026-03-13 16:00";

        assertThat(climb(ladder("2h"), Times.OFFICE, friday, "2026-03-20 09:00"))
                .containsExactly("1 at 2026-03-16 10:00");
        assertThat(climb(ladder("PT2H"), Times.OFFICE, friday, "2026-03-20 09:00"))
                .containsExactly("1 at 2026-03-13 18:00");
    }

    @Test
    void atMostOneRungSpeaksADay() {
        assertThat(climb(ladder("1h", "2h", "3h"), Times.ALWAYS, MONDAY, "2026-03-20 09:00"))
                .containsExactly("1 at 2026-03-09 10:00", "3 at 2026-03-10 00:00");
    }

    @Test
    void theDayIsTheCalendarsOwn() {
        assertThat(climb(ladder("1d", "2d"), Times.OFFICE, "2026-03-08 23:30", "2026-03-20 09:00"))
                .containsExactly("1 at 2026-03-09 17:00", "2 at 2026-03-10 17:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09 16:59, 0, 2026-03-09 17:00",
        "2026-03-09 17:00, 1, 2026-03-11 17:00",
        "2026-03-11 16:59, 1, 2026-03-12 00:00",
        "2026-03-11 17:00, 2, 2026-03-17 17:00",
        "2026-03-17 17:00, 3,",
        "2026-12-24 12:00, 3,"
    })
    void afterDowntimeOnlyTheHighestRungThatIsDueSpeaks(String now, int rung, String recheck) {
        Step step = ladder.step(Climb.GROUND, Times.at(MONDAY), at(now));

        assertThat(step.rung().orElse(0)).isEqualTo(rung);
        assertThat(step.climb().reached()).isEqualTo(rung);
        assertThat(step.recheckAt()).isEqualTo(Optional.ofNullable(recheck).map(Times::at));
        assertThat(ladder.dueBy(Times.at(MONDAY), Times.OFFICE, Times.at(now))).isEqualTo(rung);
    }

    @Test
    void aRungThatWasPassedOverNeverSpeaks() {
        Climb late = ladder.step(Climb.GROUND, Times.at(MONDAY), at("2026-03-12 09:00")).climb();

        assertThat(climb(ladder, late, MONDAY, "2026-03-12 09:00", "2026-04-12 09:00"))
                .containsExactly("3 at 2026-03-17 17:00");
    }

    @Test
    void aConditionThatDoesNotHoldKeepsARungQuietUntilItDoes() {
        Ladder<Reaction> clients = new Ladder<>(List.of(rung("1d", Optional.of(CLIENT))));
        Step before = clients.step(Climb.GROUND, Times.at(MONDAY), at("2026-03-10 09:00"));
        Step after =
                clients.step(
                        before.climb(),
                        Times.at(MONDAY),
                        at("2026-03-12 09:00", ITEM.clientExposed(Value.of(true))));

        assertThat(before.rung()).isEmpty();
        assertThat(before.recheckAt()).isEmpty();
        assertThat(after.rung()).hasValue(1);
    }

    @Test
    void aConditionThatIsNotKnownDoesNotHold() {
        Ladder<Reaction> clients = new Ladder<>(List.of(rung("1d", Optional.of(CLIENT))));
        ItemBuilder unclear = ITEM.clientExposed(Value.unknown("not mapped"));

        assertThat(
                        clients.step(
                                        Climb.GROUND,
                                        Times.at(MONDAY),
                                        at("2026-03-10 09:00", unclear))
                                .rung())
                .isEmpty();
    }

    @Test
    void aHigherRungSpeaksWhereALowerOnesConditionDoesNotHold() {
        Ladder<Reaction> mixed =
                new Ladder<>(
                        List.of(rung("1d", Optional.of(CLIENT)), rung("2d", Optional.empty())));

        assertThat(climb(mixed, Times.OFFICE, MONDAY, "2026-04-09 09:00"))
                .containsExactly("2 at 2026-03-10 17:00");
    }

    @Test
    void aSnoozeHoldsEverythingBackAndThenTheHighestSpeaks() {
        Climb snoozed = Climb.GROUND.snooze(Times.at("2026-03-12 08:00"));

        assertThat(climb(ladder, snoozed, MONDAY, MONDAY, "2026-03-16 09:00"))
                .containsExactly("2 at 2026-03-12 08:00");
    }

    @Test
    void acknowledgedMeansQuietUntilTheFindingSaysSomethingElse() {
        Climb acknowledged = Climb.GROUND.acknowledge();

        assertThat(climb(ladder, acknowledged, MONDAY, MONDAY, "2026-12-09 09:00")).isEmpty();
        assertThat(climb(ladder, acknowledged.renewed(), MONDAY, MONDAY, "2026-03-10 09:00"))
                .containsExactly("1 at 2026-03-09 17:00");
    }

    @Test
    void anotherAnchorMovesTheRungsThatAreStillToCome() {
        Climb once = ladder.step(Climb.GROUND, Times.at(MONDAY), at("2026-03-09 17:00")).climb();

        assertThat(climb(ladder, once, "2026-03-16 09:00", "2026-03-10 09:00", "2026-04-09 09:00"))
                .containsExactly("2 at 2026-03-18 17:00", "3 at 2026-03-24 17:00");
    }

    @Test
    void whatIsPassedWithoutAWordIsNotSpokenLater() {
        Climb baseline = Climb.GROUND.passing(2);

        assertThat(climb(ladder, baseline, MONDAY, "2026-03-12 09:00", "2026-04-09 09:00"))
                .containsExactly("3 at 2026-03-17 17:00");
        assertThat(Climb.GROUND.passing(2).passing(1).reached()).isEqualTo(2);
    }

    @Test
    void aLadderWithoutRungsSaysNothingAndAsksForNoOtherLook() {
        Step step = Ladder.none().step(Climb.GROUND, Times.at(MONDAY), at("2027-01-01 09:00"));

        assertThat(step).isEqualTo(new Step(step.rung(), Climb.GROUND, Optional.empty()));
        assertThat(step.rung()).isEmpty();
    }

    private static List<String> climb(
            Ladder<?> ladder, WorkCalendar calendar, String from, String until) {
        return new Watcher(ladder, calendar, Times.at(from)).climb(Climb.GROUND, from, until);
    }

    private static List<String> climb(
            Ladder<?> ladder, Climb climb, String anchor, String from, String until) {
        return new Watcher(ladder, Times.OFFICE, Times.at(anchor)).climb(climb, from, until);
    }

    /** Looks whenever the ladder asks for it. */
    private record Watcher(Ladder<?> ladder, WorkCalendar calendar, Instant anchor) {

        List<String> climb(Climb start, String from, String until) {
            List<String> spoken = new ArrayList<>();
            Climb climb = start;
            Optional<Instant> look = Optional.of(Times.at(from));
            while (look.filter(at -> !at.isAfter(Times.at(until))).isPresent()) {
                Instant now = look.orElseThrow();
                Step step = ladder.step(climb, anchor, situation(now, ITEM, calendar));
                step.rung().ifPresent(rung -> spoken.add(rung + " at " + Times.text(now)));
                assertThat(step.recheckAt().filter(at -> !at.isAfter(now))).isEmpty();
                climb = step.climb();
                look = step.recheckAt();
            }
            return spoken;
        }
    }

    private static Situation<?> at(String now) {
        return at(now, ITEM);
    }

    private static Situation<?> at(String now, ItemBuilder item) {
        return situation(Times.at(now), item, Times.OFFICE);
    }

    private static Situation<?> situation(Instant now, ItemBuilder builder, WorkCalendar calendar) {
        WorkItem item = builder.item();
        return new Situation<>(
                new Neighbour.Known(item, Tenure.unknown("not read")),
                Neighbourhood.alone(item),
                Past.NONE,
                new Moment(now, calendar),
                "no parameters");
    }

    private static Ladder<Reaction> ladder(String... afters) {
        return new Ladder<>(Stream.of(afters).map(after -> rung(after, Optional.empty())).toList());
    }

    private static Rung<Reaction> rung(String after, Optional<Condition> when) {
        return new Rung<>(Span.parse(after), when, List.of(new Reaction.Note()));
    }
}
