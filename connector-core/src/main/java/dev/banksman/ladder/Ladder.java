package dev.banksman.ladder;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Situation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Rungs in ascending order, climbed from an anchor: a due date's end, the moment of becoming
 * blocked, never the first time that somebody looked. Each rung speaks once, at most one a day, and
 * after an interruption only the highest that is due.
 */
public record Ladder<R extends Reaction>(List<Rung<R>> rungs) {

    public Ladder {
        rungs = List.copyOf(rungs);
    }

    /** The ladder of a policy that has none. */
    public static <R extends Reaction> Ladder<R> none() {
        return new Ladder<>(List.of());
    }

    /** The rung by its number, counted from 1. */
    public Rung<R> rung(int number) {
        return rungs.get(number - 1);
    }

    /** What the ladder says now; nothing once the last rung was reached. */
    public Step step(Climb climb, Instant anchor, Situation<?> situation) {
        if (climb.reached() >= rungs.size() || climb.acknowledged()) {
            return new Step(OptionalInt.empty(), climb, Optional.empty());
        }
        Optional<Instant> quiet = quietUntil(climb, situation);
        if (quiet.isPresent()) {
            return new Step(OptionalInt.empty(), climb, quiet);
        }
        return speak(climb, anchor, situation);
    }

    /** The highest rung whose time has come, spoken or not; 0 when none has. */
    public int dueBy(Instant anchor, WorkCalendar calendar, Instant now) {
        int due = 0;
        for (int number = 1; number <= rungs.size(); number++) {
            if (!calendar.plus(anchor, rung(number).after()).isAfter(now)) {
                due = number;
            }
        }
        return due;
    }

    private Step speak(Climb climb, Instant anchor, Situation<?> situation) {
        int speaking = 0;
        Optional<Instant> next = Optional.empty();
        for (int number = climb.reached() + 1; number <= rungs.size(); number++) {
            Instant due = situation.calendar().plus(anchor, rung(number).after());
            if (due.isAfter(situation.now())) {
                next = Optional.of(due);
                break;
            }
            if (holds(rung(number), situation)) {
                speaking = number;
            }
        }
        if (speaking == 0) {
            return new Step(OptionalInt.empty(), climb, next);
        }
        LocalDate today = situation.calendar().dateOf(situation.now());
        Climb higher = climb.speaking(speaking, today);
        return new Step(
                OptionalInt.of(speaking), higher, next.map(at -> notOn(today, at, situation)));
    }

    /** The end of a snooze, or of the day on which a rung already spoke. */
    private static Optional<Instant> quietUntil(Climb climb, Situation<?> situation) {
        Instant now = situation.now();
        Optional<Instant> snoozed = climb.quietUntil().filter(now::isBefore);
        if (snoozed.isPresent()) {
            return snoozed;
        }
        return climb.spokeOn().map(day -> situation.calendar().endOfDay(day)).filter(now::isBefore);
    }

    private static Instant notOn(LocalDate day, Instant at, Situation<?> situation) {
        Instant dayEnds = situation.calendar().endOfDay(day);
        return at.isBefore(dayEnds) ? dayEnds : at;
    }

    private static boolean holds(Rung<?> rung, Situation<?> situation) {
        return rung.when().map(when -> when.test(situation).is(true)).orElse(true);
    }
}
