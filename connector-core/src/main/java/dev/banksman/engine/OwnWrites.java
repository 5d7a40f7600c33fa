package dev.banksman.engine;

import dev.banksman.effect.Effect;
import dev.banksman.effect.Effect.NoteAction;
import dev.banksman.graph.Neighbour;
import dev.banksman.item.Status;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.port.Effort;
import dev.banksman.port.ItemState;
import dev.banksman.port.Tracker.Written;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Folds what we wrote into what is known of an item, so that its echo is no news. Only the fields
 * that were written change, never the time of the last update.
 */
final class OwnWrites {

    private OwnWrites() {}

    static ItemState fold(ItemState state, Effort effort, Written written, Instant now) {
        Effect effect = effort.intent().effect();
        return switch (effect) {
            case Effect.WriteNote note -> noted(state, note.action(), written);
            case Effect.Mark mark ->
                    state.with(
                            state.dealings()
                                    .marking("property", String.join(",", mark.findings())));
            case Effect.Move move -> changed(state, moved(state, move), now);
            case Effect.Reassign reassign ->
                    changed(
                            state,
                            item ->
                                    item.withFlow(
                                            item.flow().withOwner(Value.of(reassign.person()))),
                            now);
            case Effect.AddLabel label -> changed(state, item -> labelled(item, label, true), now);
            case Effect.RemoveLabel label ->
                    changed(
                            state,
                            item ->
                                    labelled(
                                            item,
                                            new Effect.AddLabel(label.item(), label.label()),
                                            false),
                            now);
            case Effect.WriteField field -> changed(state, item -> item, now);
            case Effect.AddLink link -> changed(state, item -> item, now);
            case Effect.RemoveLink link -> changed(state, item -> item, now);
            case Effect.Tell tell -> state;
            case Effect.Prepare prepare -> state;
            case Effect.Summarise summary -> state;
        };
    }

    /** A note that may not be written does not stand. */
    static ItemState refused(ItemState state, Effort effort) {
        return effort.intent().effect() instanceof Effect.WriteNote note
                        && note.action() != NoteAction.RESTORE
                ? state.with(state.desk().withoutNote())
                : state;
    }

    private static ItemState noted(ItemState state, NoteAction action, Written written) {
        if (action == NoteAction.RESTORE && state.dealings().mark("note").isEmpty()) {
            return state; // nothing stood, and nothing that stood is gone
        }
        ItemState marked = state.with(state.dealings().marking("note", written.mark()));
        boolean gone = written.mark().isEmpty() || action == NoteAction.DELETE;
        return marked.with(gone ? state.desk().withoutNote() : state.desk().withNote());
    }

    /** What a status of that name means is known of the one it came from. */
    private static UnaryOperator<WorkItem> moved(ItemState state, Effect.Move move) {
        Optional<Status> back =
                state.cameFrom().filter(s -> s.name().equalsIgnoreCase(move.status()));
        return item ->
                back.map(status -> item.withFlow(item.flow().withStatus(Value.of(status))))
                        .orElse(item);
    }

    private static WorkItem labelled(WorkItem item, Effect.AddLabel label, boolean there) {
        if (!(item.traits().labels() instanceof Value.Present<Set<String>>(Set<String> had))) {
            return item;
        }
        Set<String> has = new HashSet<>(had);
        if (there) {
            has.add(label.label());
        } else {
            has.remove(label.label());
        }
        return item.withTraits(item.traits().withLabels(Value.of(Set.copyOf(has))));
    }

    private static ItemState changed(ItemState state, UnaryOperator<WorkItem> change, Instant now) {
        Optional<Neighbour.Known> present =
                state.present()
                        .map(was -> new Neighbour.Known(change.apply(was.item()), was.tenure()));
        return new ItemState(
                present,
                state.docket(),
                state.desk(),
                state.cameFrom(),
                state.judgedBy(),
                Optional.of(now),
                state.dealings());
    }
}
