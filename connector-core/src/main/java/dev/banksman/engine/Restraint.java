package dev.banksman.engine;

import dev.banksman.effect.Effect;
import dev.banksman.item.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps us from changing items where that would be a nuisance or a fight. What is not changed is
 * still said in the note.
 */
final class Restraint {

    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int MOST = 5;

    private final Meter meter;

    Restraint(Meter meter) {
        this.meter = meter;
    }

    /** Whether an effect is to be carried out; if so, it is noted. */
    boolean allows(Effect effect, Turn turn) {
        if (!Effects.changes(effect)) {
            return true;
        }
        if (turn.dealings.opposed() || isOpposed(turn)) {
            return false;
        }
        if (effect instanceof Effect.Move && !mayMove(turn)) {
            return false;
        }
        if (effect instanceof Effect.Move) {
            turn.dealings.mover().ifPresent(who -> turn.dealings = turn.dealings.movingBack(who));
        }
        turn.dealings = turn.dealings.changing(turn.now, turn.now.minus(WITHIN));
        return true;
    }

    /** Two programs that take each other's changes back are told of, not fought. */
    private boolean isOpposed(Turn turn) {
        Instant since = turn.now.minus(WITHIN);
        if (turn.dealings.changesSince(since).size() < MOST) {
            return false;
        }
        turn.dealings = turn.dealings.opposed(true);
        turn.desk = turn.desk.remarking(turn.replies().leftAlone());
        meter.alert(
                new Meter.Alert(
                        "opposed",
                        turn.item().tenant(),
                        Optional.of(turn.item()),
                        MOST
                                + " changes within an hour were not left standing; nothing more is"
                                + " moved or written until a person changes the item"));
        return true;
    }

    /** Not for bulk changes, other programs, reopened items, or twice for one person. */
    private static boolean mayMove(Turn turn) {
        Optional<Person> mover = turn.dealings.mover();
        boolean byApp = mover.filter(Person::app).isPresent();
        boolean again = mover.filter(p -> turn.dealings.movedBack().contains(p.id())).isPresent();
        return !turn.desk.inBurst() && turn.desk.reopenedAt().isEmpty() && !byApp && !again;
    }
}
