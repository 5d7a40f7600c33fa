package dev.banksman.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.graph.Neighbourhood;
import dev.banksman.item.Release;
import dev.banksman.item.Sprint;
import dev.banksman.item.Value;
import dev.banksman.policy.DueDates.Due;
import dev.banksman.policy.DueDates.Source;
import dev.banksman.policy.DueDates.Which;
import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the examples of the policies cannot say: zones, gaps in releases and sprints. */
final class DueDatesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-13");
    private static final Value<LocalDate> HIDDEN = Value.unknown("not in the export");

    private static Value<Due> due(ItemBuilder item, String zone) {
        return DueDates.of(
                Which.EFFECTIVE,
                item.item(),
                Neighbourhood.alone(item.item()),
                WorkCalendar.always(ZoneId.of(zone)));
    }

    private static ItemBuilder released(Value<LocalDate> one, Value<LocalDate> other) {
        return An.item("A")
                .releases(Value.of(List.of(new Release("1", one), new Release("2", other))));
    }

    @Test
    void aSprintEndsOnTheDayThatTheCalendarsZoneHasThen() {
        Sprint sprint = new Sprint("S", Value.of(Instant.parse("2026-03-13T22:30:00Z")));
        ItemBuilder item = An.item("A").sprint(Value.of(sprint));

        assertThat(due(item, "UTC")).isEqualTo(Value.of(new Due(DAY, Source.SPRINT)));
        assertThat(due(item, "Asia/Kathmandu"))
                .isEqualTo(Value.of(new Due(DAY.plusDays(1), Source.SPRINT)));
    }

    @Test
    void aSprintWithoutAnEndSetsNoDate() {
        ItemBuilder item = An.item("A").sprint(Value.of(new Sprint("S", Value.empty())));

        assertThat(due(item, "UTC").isEmpty()).isTrue();
    }

    @Test
    void aSprintWhoseEndIsHiddenIsNotKnown() {
        ItemBuilder item = An.item("A").sprint(Value.of(new Sprint("S", Value.unknown("why"))));

        assertThat(due(item, "UTC")).isEqualTo(Value.unknown("why"));
    }

    @Test
    void theEarliestReleaseThatHasADateCounts() {
        Value<Due> first = Value.of(new Due(DAY, Source.RELEASE));
        Value<LocalDate> day = Value.of(DAY);
        Value<LocalDate> later = Value.of(DAY.plusDays(1));

        assertThat(due(released(day, later), "UTC")).isEqualTo(first);
        assertThat(due(released(later, day), "UTC")).isEqualTo(first);
        assertThat(due(released(HIDDEN, day), "UTC")).isEqualTo(first);
        assertThat(due(released(day, HIDDEN), "UTC")).isEqualTo(first);
        assertThat(due(released(Value.empty(), day), "UTC")).isEqualTo(first);
    }

    @Test
    void releasesOfWhichNoDateIsKnownMayHideOne() {
        assertThat(due(released(Value.empty(), HIDDEN), "UTC").isUnknown()).isTrue();
        assertThat(due(released(HIDDEN, Value.empty()), "UTC").isUnknown()).isTrue();
        assertThat(due(released(Value.empty(), Value.empty()), "UTC").isEmpty()).isTrue();
    }

    @Test
    void aSourceThatNeverMentionsPlansLeavesNoItemWithoutAnAnswer() {
        ItemBuilder item = An.item("A").sprint(Value.unknown("why")).releases(Value.unknown("why"));

        assertThat(due(item, "UTC").isEmpty()).isTrue();
    }

    @Test
    void theReasonOfTheLastResortIsTold() {
        Sprint endless = new Sprint("S", Value.unknown("why"));
        ItemBuilder orphan = An.item("A").sprint(Value.of(endless)).childOf("GONE");

        assertThat(due(orphan, "UTC"))
                .isEqualTo(Value.unknown("parent GONE is outside what is known"));
    }

    @Test
    void aDayEndsWhereTheCalendarIs() {
        Due due = new Due(DAY, Source.OWN);
        WorkCalendar berlin = WorkCalendar.always(ZoneId.of("Europe/Berlin"));
        Instant end = Instant.parse("2026-03-13T23:00:00Z");

        assertThat(due.ended(new Moment(end, berlin))).isTrue();
        assertThat(due.ended(new Moment(end.minusMillis(1), berlin))).isFalse();
        assertThat(due.end(new Moment(end, berlin))).isEqualTo(end);
    }
}
