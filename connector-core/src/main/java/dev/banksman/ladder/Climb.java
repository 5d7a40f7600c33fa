package dev.banksman.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How far a finding has climbed its ladder.
 *
 * @param reached the highest rung that spoke or was passed over, counted from 1; 0 is the ground
 * @param spokeOn the local day on which a rung last spoke
 * @param quietUntil snoozed until then
 * @param acknowledged somebody said that they are on it: no rung speaks until the finding changes
 */
public record Climb(
        int reached,
        Optional<LocalDate> spokeOn,
        Optional<Instant> quietUntil,
        boolean acknowledged) {

    public static final Climb GROUND = new Climb(0, Optional.empty(), Optional.empty(), false);

    Climb speaking(int rung, LocalDate day) {
        return new Climb(rung, Optional.of(day), quietUntil, acknowledged);
    }

    /** Passes over rungs without a word, as for what is already so when a policy is switched on. */
    public Climb passing(int rung) {
        return new Climb(Math.max(reached, rung), spokeOn, quietUntil, acknowledged);
    }

    public Climb snooze(Instant until) {
        return new Climb(reached, spokeOn, Optional.of(until), acknowledged);
    }

    public Climb acknowledge() {
        return new Climb(reached, spokeOn, quietUntil, true);
    }

    /** After the finding changed what it states: an acknowledgement was of the older statement. */
    public Climb renewed() {
        return acknowledged ? new Climb(reached, spokeOn, quietUntil, false) : this;
    }
}
