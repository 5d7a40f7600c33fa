package dev.banksman.plan;

import dev.banksman.effect.RichText;
import dev.banksman.effect.RichText.Paragraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is said and still to be said on one item. Immutable.
 *
 * @param note the item's note as it stands; empty when it was never written
 * @param folded whether the note says "All clear"
 * @param voiced what the note says now, one paragraph a finding, in the order in which they came
 * @param inBurst the last change of the item was part of a burst: nothing is said until it is
 *     touched
 * @param reopenedAt when the item last came back from done
 * @param removed a person took the note away: it is not made again until something new is said
 * @param remarks what else the note says, below the findings: answers to what people asked for
 */
public record Desk(
        Optional<RichText> note,
        boolean folded,
        List<Voice> voiced,
        List<Pending> pending,
        boolean inBurst,
        Optional<Instant> reopenedAt,
        boolean removed,
        List<Remark> remarks) {

    public static final Desk EMPTY =
            new Desk(
                    Optional.empty(),
                    false,
                    List.of(),
                    List.of(),
                    false,
                    Optional.empty(),
                    false,
                    List.of());

    public Desk {
        voiced = List.copyOf(voiced);
        pending = List.copyOf(pending);
        remarks = List.copyOf(remarks);
    }

    /** A finding, what the note says of it, and to whom. */
    public record Voice(Stand.Id stand, Paragraph paragraph, Address address) {
        public Voice(Stand.Id stand, Paragraph paragraph) {
            this(stand, paragraph, Address.NOBODY);
        }

        /** In these words for all whom the older ones were for, and more. */
        Voice after(Voice older) {
            return new Voice(stand, paragraph, older.address.and(address));
        }

        Voice to(Address more) {
            return new Voice(stand, paragraph, address.and(more));
        }
    }

    /**
     * Something that the note says besides findings.
     *
     * @param key a later remark of the same key takes its place
     * @param until it is dropped then
     */
    public record Remark(String key, Paragraph paragraph, Instant until) {}

    /**
     * Something to be said at a time, if its finding still stands then.
     *
     * @param rung the rung that calls for it; 0 for the finding's opening, {@link #AGAIN} for what
     *     was said before and was quiet for a while
     * @param ofBurst a burst brought it about: it waits until the item is touched; what time brings
     *     about later does not
     */
    public record Pending(Voice voice, int rung, Instant speakAt, boolean ofBurst) {

        /** Stands for a rung: the note says it again, and nothing else is done. */
        public static final int AGAIN = -1;

        Pending at(Instant later) {
            return new Pending(voice, rung, later, ofBurst);
        }

        Pending inBurst() {
            return new Pending(voice, rung, speakAt, true);
        }

        Pending saying(Voice other) {
            return new Pending(other, rung, speakAt, ofBurst);
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
        return new Desk(note, folded, voiced, next, burst, reopenedAt, removed, remarks);
    }

    /** Whether this is not to be said before the item is touched again. */
    boolean waitsForTouch(Pending what) {
        return inBurst && what.ofBurst();
    }

    public Desk reopened(Instant at) {
        return new Desk(note, folded, voiced, pending, inBurst, Optional.of(at), removed, remarks);
    }

    /** Whether something waits only because the item was changed in a burst. */
    public boolean isUnsaid() {
        return pending.stream().anyMatch(this::waitsForTouch);
    }

    /** Whether nothing is said and nothing waits. */
    public boolean isIdle() {
        return voiced.isEmpty() && pending.isEmpty() && remarks.isEmpty();
    }

    boolean voices(Stand.Id stand) {
        return voiced.stream().anyMatch(voice -> voice.stand().equals(stand));
    }

    Desk withPending(List<Pending> next) {
        return new Desk(note, folded, voiced, next, inBurst, reopenedAt, removed, remarks);
    }

    Desk waiting(Pending more) {
        List<Pending> next = new ArrayList<>(pending);
        next.add(more);
        return withPending(next);
    }

    Desk voicing(Voice voice) {
        List<Voice> next = new ArrayList<>(voiced);
        Optional<Voice> before =
                next.stream().filter(old -> old.stand().equals(voice.stand())).findFirst();
        before.ifPresent(next::remove);
        next.add(before.map(old -> voice.after(old)).orElse(voice));
        return saying(next);
    }

    /** Says the same finding in other words, whether it was said already or is still to be. */
    Desk rewording(Voice voice) {
        List<Voice> nextVoiced = voiced.stream().map(old -> newer(old, voice)).toList();
        List<Pending> nextPending =
                pending.stream().map(p -> p.saying(newer(p.voice(), voice))).toList();
        return saying(nextVoiced).withPending(nextPending);
    }

    /** Says nothing of that finding any more. */
    public Desk silencing(Stand.Id stand) {
        return keeping(id -> !id.equals(stand));
    }

    /** Says nothing but of findings for which this holds. */
    public Desk keeping(Predicate<Stand.Id> which) {
        if (voiced.stream().allMatch(v -> which.test(v.stand()))
                && pending.stream().allMatch(p -> which.test(p.voice().stand()))) {
            return this;
        }
        return saying(voiced.stream().filter(v -> which.test(v.stand())).toList())
                .withPending(pending.stream().filter(p -> which.test(p.voice().stand())).toList());
    }

    /** What is said of findings for which this holds is quiet until then, and said again. */
    public Desk quietUntil(Instant until, Predicate<Stand.Id> which) {
        List<Pending> later = new ArrayList<>();
        for (Pending each : pending) {
            boolean moves = which.test(each.voice().stand()) && each.speakAt().isBefore(until);
            later.add(moves ? each.at(until) : each);
        }
        voiced.stream()
                .filter(v -> which.test(v.stand()))
                .forEach(v -> later.add(new Pending(v, Pending.AGAIN, until, false)));
        return saying(voiced.stream().filter(v -> !which.test(v.stand())).toList())
                .withPending(later);
    }

    /** What was quiet for a while of that finding is said again then, if it would be later. */
    public Desk sooner(Stand.Id stand, Instant at) {
        List<Pending> next = new ArrayList<>();
        for (Pending each : pending) {
            boolean again = each.rung() == Pending.AGAIN && each.voice().stand().equals(stand);
            next.add(again && each.speakAt().isAfter(at) ? each.at(at) : each);
        }
        return withPending(next);
    }

    /** The findings of which something is said or is still to be. */
    public Set<Stand.Id> stands() {
        return Stream.concat(
                        voiced.stream().map(Voice::stand),
                        pending.stream().map(p -> p.voice().stand()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The note was taken away by a person. */
    public Desk withoutNote() {
        return new Desk(
                note, folded, voiced, pending, inBurst, reopenedAt, note.isPresent(), remarks);
    }

    /** The note stands, whatever became of an older one. */
    public Desk withNote() {
        return removed
                ? new Desk(note, folded, voiced, pending, inBurst, reopenedAt, false, remarks)
                : this;
    }

    /** Says this below the findings, in place of an older remark of its key. */
    public Desk remarking(Remark remark) {
        List<Remark> next = new ArrayList<>(remarks);
        next.removeIf(old -> old.key().equals(remark.key()));
        next.add(remark);
        return remembering(next);
    }

    /** Without remarks that are over by then. */
    Desk at(Instant now) {
        return remarks.stream().allMatch(r -> r.until().isAfter(now))
                ? this
                : remembering(remarks.stream().filter(r -> r.until().isAfter(now)).toList());
    }

    private Desk remembering(List<Remark> next) {
        return new Desk(note, folded, voiced, pending, inBurst, reopenedAt, removed, next);
    }

    Desk written(RichText content, boolean nowFolded) {
        return new Desk(
                Optional.of(content),
                nowFolded,
                voiced,
                pending,
                inBurst,
                reopenedAt,
                false,
                remarks);
    }

    private Desk saying(List<Voice> next) {
        return new Desk(note, folded, next, pending, inBurst, reopenedAt, removed, remarks);
    }

    /** Other words of the same finding are for the same people. */
    private static Voice newer(Voice old, Voice voice) {
        return old.stand().equals(voice.stand()) ? voice.after(old) : old;
    }
}
