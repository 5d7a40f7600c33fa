package dev.banksman.engine;

import dev.banksman.effect.Effect;
import dev.banksman.effect.Effect.NoteAction;
import dev.banksman.port.Answer;
import dev.banksman.port.Claim;
import dev.banksman.port.Effort;
import dev.banksman.port.ItemState;
import dev.banksman.port.Settlement;
import dev.banksman.port.Tracker;
import dev.banksman.port.Tracker.Standing;
import dev.banksman.port.Tracker.Written;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Carries intents out, in order, until one meets trouble. */
final class Delivering {

    private final Calls calls;
    private final InstantSource clock;
    private final Meter meter;

    Delivering(Calls calls, InstantSource clock, Meter meter) {
        this.calls = calls;
        this.clock = clock;
        this.meter = meter;
    }

    /**
     * How far it came.
     *
     * @param state the item with what was written folded in
     * @param trouble what stopped it
     * @param lost the item is somebody else's by now: nothing may be stored
     * @param gone the item is not there any more
     * @param wroteBefore when it was last changed by us before this
     * @param held what was not carried out for certain, and stays to be done
     */
    record Delivered(
            ItemState state,
            List<Settlement> settlements,
            Optional<Answer<?>> trouble,
            boolean lost,
            boolean gone,
            Optional<Instant> wroteBefore,
            List<Settlement> held) {

        /** Something of the item was changed, so that it is to be judged again. */
        boolean changed() {
            return state.ownWriteAt().isPresent() && !state.ownWriteAt().equals(wroteBefore);
        }
    }

    /** One item's intents, each to be carried out now. */
    Delivered deliver(
            Claim claim, Tracker tracker, ItemState before, List<Effort> efforts, Lease lease) {
        ItemState state = before;
        List<Settlement> settled = new ArrayList<>(efforts.size());
        for (int i = 0; i < efforts.size(); i++) {
            Effort effort = efforts.get(i);
            if (!lease.holds()) {
                return new Delivered(
                        state,
                        settled,
                        Optional.empty(),
                        true,
                        false,
                        before.ownWriteAt(),
                        List.of());
            }
            if (!calls.mayWrite(claim.tenant())) {
                break;
            }
            Answer<Written> answer = write(claim, tracker, state, effort);
            switch (answer) {
                case Answer.Ok<Written>(Written written) -> {
                    state = OwnWrites.fold(state, effort, written, clock.instant());
                    settled.add(settlement(effort, Effort.State.DONE, written, ""));
                }
                case Answer.Refused<Written>(int status, String reason) -> {
                    state = OwnWrites.refused(state, effort);
                    settled.add(
                            settlement(effort, Effort.State.REFUSED, new Written("", ""), reason));
                    alert(claim, effort, reason);
                }
                case Answer.Gone<Written> gone -> {
                    settled.add(
                            settlement(
                                    effort,
                                    Effort.State.REFUSED,
                                    new Written("", ""),
                                    "the item is not there any more"));
                    return new Delivered(
                            state,
                            settled,
                            Optional.empty(),
                            false,
                            true,
                            before.ownWriteAt(),
                            List.of());
                }
                case Answer.Limited<Written> limited -> {
                    return new Delivered(
                            state,
                            settled,
                            Optional.of(limited),
                            false,
                            false,
                            before.ownWriteAt(),
                            held(efforts, i));
                }
                case Answer.Unreachable<Written> away -> {
                    return new Delivered(
                            state,
                            settled,
                            Optional.of(away),
                            false,
                            false,
                            before.ownWriteAt(),
                            held(efforts, away.maybeDone() ? i + 1 : i));
                }
            }
        }
        return new Delivered(
                state, settled, Optional.empty(), false, false, before.ownWriteAt(), List.of());
    }

    private static List<Settlement> held(List<Effort> efforts, int from) {
        return efforts.subList(from, efforts.size()).stream()
                .map(e -> new Settlement(e.id(), Effort.State.PLANNED, "", "", ""))
                .toList();
    }

    private Answer<Written> write(Claim claim, Tracker tracker, ItemState state, Effort effort) {
        String surface = effort.intent().surface();
        boolean note = surface.equals("note");
        Standing standing =
                new Standing(note ? state.dealings().mark(surface) : "", Planning.open(state));
        if (nothingToDo(effort, standing)) {
            return new Answer.Ok<>(new Written("", ""));
        }
        return calls.ask(
                claim.tenant(), "write", () -> tracker.write(claim.tenant(), effort, standing));
    }

    /** A note that was never made, or that somebody took away, need not go. */
    private static boolean nothingToDo(Effort effort, Standing standing) {
        return effort.attempts() == 0
                && standing.mark().isEmpty()
                && effort.intent().effect() instanceof Effect.WriteNote note
                && note.action() == NoteAction.DELETE;
    }

    private Settlement settlement(
            Effort effort, Effort.State state, Written written, String outcome) {
        meter.effect(
                effort.intent().item().tenant(),
                Effects.kind(effort.intent().effect()),
                state.name().toLowerCase(Locale.ROOT));
        return new Settlement(effort.id(), state, written.mark(), written.before(), outcome);
    }

    private void alert(Claim claim, Effort effort, String reason) {
        String text = Effects.kind(effort.intent().effect()) + " was refused: " + reason;
        meter.alert(
                new Meter.Alert("refused", claim.tenant().id(), Optional.of(claim.item()), text));
    }
}
