package dev.banksman.plan;

import dev.banksman.effect.RichText;
import dev.banksman.effect.RichText.Paragraph;
import dev.banksman.policy.Reaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is said and still to be said on one item. Immutable.
 *
 * @param note the item's note as it stands; empty when it was never written
 * @param folded whether the note says "All clear"
 * @param voiced what the note says now, one paragraph a finding, in the order in which they came
 * @param inBurst the last change of the item was part of a burst: nothing is said until it is
 *     touched
 * @param reopenedAt when the item last came back from done
 */
public record Desk(
        Optional<RichText> note,
        boolean folded,
        List<Voice> voiced,
        List<Pending> pending,
        boolean inBurst,
        Optional<Instant> reopenedAt) {

    public static final Desk EMPTY =
            new Desk(Optional.empty(), false, List.of(), List.of(), false, Optional.empty());

    /** A finding and what the note says of it. */
    public record Voice(Stand.Id stand, Paragraph paragraph) {}

    /**
     * Something to be said at a time, if its finding still stands then.
     *
     * @param rung the rung that calls for it; 0 for the finding's opening
     * @param ofBurst a burst brought it about: it waits until the item is touched; what time brings
     *     about later does not
     */
    public record Pending(
            Voice voice,
            int rung,
            List<? extends Reaction> reactions,
            Instant speakAt,
            boolean ofBurst) {

        Pending at(Instant later) {
            return new Pending(voice, rung, reactions, later, ofBurst);
        }

        Pending inBurst() {
            return new Pending(voice, rung, reactions, speakAt, true);
        }

        Pending saying(Voice other) {
            return new Pending(other, rung, reactions, speakAt, ofBurst);
        }

        /** What tells the things that are to be said of one finding apart. */
        Key key() {
            return new Key(voice.stand(), rung);
        }

        record Key(Stand.Id stand, int rung) {}
    }

    /** What waits when a burst is recognised is part of it. */
    public Desk inBurst(boolean burst) {
        if (!burst && !inBurst) {
            return this;
        }
        List<Pending> next = burst ? pending.stream().map(Pending::inBurst).toList() : pending;
        return new Desk(note, folded, voiced, next, burst, reopenedAt);
    }

    /** Whether this is not to be said before the item is touched again. */
    boolean waitsForTouch(Pending what) {
        return inBurst && what.ofBurst();
    }

    public Desk reopened(Instant at) {
        return new Desk(note, folded, voiced, pending, inBurst, Optional.of(at));
    }

    /** Whether something waits only because the item was changed in a burst. */
    public boolean isUnsaid() {
        return pending.stream().anyMatch(this::waitsForTouch);
    }

    /** Whether nothing is said and nothing waits. */
    public boolean isIdle() {
        return voiced.isEmpty() && pending.isEmpty();
    }

    boolean voices(Stand.Id stand) {
        return voiced.stream().anyMatch(voice -> voice.stand().equals(stand));
    }

    Desk withPending(List<Pending> next) {
        return new Desk(note, folded, voiced, List.copyOf(next), inBurst, reopenedAt);
    }

    Desk waiting(Pending more) {
        List<Pending> next = new ArrayList<>(pending);
        next.add(more);
        return withPending(next);
    }

    Desk voicing(Voice voice) {
        List<Voice> next = new ArrayList<>(voiced);
        next.removeIf(old -> old.stand().equals(voice.stand()));
        next.add(voice);
        return new Desk(note, folded, List.copyOf(next), pending, inBurst, reopenedAt);
    }

    /** Says the same finding in other words, whether it was said already or is still to be. */
    Desk rewording(Voice voice) {
        List<Voice> nextVoiced = voiced.stream().map(old -> newer(old, voice)).toList();
        List<Pending> nextPending =
                pending.stream().map(p -> p.saying(newer(p.voice(), voice))).toList();
        return new Desk(note, folded, nextVoiced, nextPending, inBurst, reopenedAt);
    }

    Desk silencing(Stand.Id stand) {
        return new Desk(
                note,
                folded,
                voiced.stream().filter(voice -> !voice.stand().equals(stand)).toList(),
                pending.stream().filter(p -> !p.voice().stand().equals(stand)).toList(),
                inBurst,
                reopenedAt);
    }

    Desk written(RichText content, boolean nowFolded) {
        return new Desk(Optional.of(content), nowFolded, voiced, pending, inBurst, reopenedAt);
    }

    private static Voice newer(Voice old, Voice voice) {
        return old.stand().equals(voice.stand()) ? voice : old;
    }
}
