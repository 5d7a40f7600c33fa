package dev.banksman.engine;

import dev.banksman.effect.Effect;
import dev.banksman.effect.Effect.NoteAction;
import dev.banksman.effect.RichText;
import dev.banksman.item.Person;
import dev.banksman.plan.BurstWatch;
import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Replies;
import dev.banksman.port.Effort;
import dev.banksman.port.Intent;
import dev.banksman.port.ItemStore;
import dev.banksman.port.Look;
import dev.banksman.port.Mail;
import java.util.List;
import java.util.Optional;

/** Opens the mail that was left for an item, but for answers. */
final class Letters {

    private final ItemStore items;
    private final Calls calls;

    Letters(ItemStore items, Calls calls) {
        this.items = items;
        this.calls = calls;
    }

    void open(Turn turn) {
        turn.claim.mail().forEach(letter -> open(letter, turn));
        if (isLate(turn)) {
            turn.mustWrite();
            turn.untidy = true;
        }
    }

    private boolean isLate(Turn turn) {
        if (turn.claim.mail().stream().anyMatch(Mail.Late.class::isInstance)) {
            return true;
        }
        return turn.claim.looks().stream().anyMatch(Letters::mayTellOfNote)
                && calls.within(
                        turn.claim.tenant(),
                        () ->
                                turn.tracker.tellsOfLateNote(
                                        turn.claim.tenant(),
                                        turn.claim.looks(),
                                        turn.dealings.mark("note")));
    }

    private static boolean mayTellOfNote(Look look) {
        return look.kind() == Look.Kind.COMMENT || look.actor().filter(Person::app).isPresent();
    }

    private void open(Mail letter, Turn turn) {
        switch (letter) {
            case Mail.Told(FindingEvent event) -> told(event, turn);
            case Mail.Withdrawn(var stand) -> turn.desk = turn.desk.silencing(stand);
            case Mail.InBurst() -> turn.desk = turn.desk.inBurst(true);
            case Mail.BurstOver(var actor, var on, var endedAt) ->
                    turn.desk =
                            turn.desk.remarking(
                                    Replies.burst(new BurstWatch.Burst(actor, on, endedAt)));
            case Mail.Undo(long effect, String by) ->
                    items.effort(turn.item().tenant(), effect)
                            .filter(effort -> effort.state() == Effort.State.DONE)
                            .filter(effort -> effort.intent().item().equals(turn.item()))
                            .ifPresent(effort -> undo(effort, turn));
            case Mail.Answer answer -> {} // once it is judged what stands
            case Mail.Relayed relayed -> {}
            case Mail.Announce announce -> {}
            case Mail.Discovered discovered -> {} // tells the judge what is baseline
            case Mail.Late late -> {} // the note is put right, once
            case Mail.Seen seen -> {} // taken when the item was looked at
        }
    }

    /** What is told twice is planned once. */
    private static void told(FindingEvent event, Turn turn) {
        boolean opening = event.type() == FindingEvent.Type.OPENED;
        if (!opening || !turn.desk.stands().contains(event.stand().id())) {
            turn.events.add(event);
        }
    }

    private static void undo(Effort effort, Turn turn) {
        turn.mustWrite();
        reverse(effort)
                .ifPresent(
                        effect -> {
                            turn.intents.add(
                                    new Intent(
                                            turn.item(),
                                            effort.intent().surface(),
                                            effort.intent().rule(),
                                            effect,
                                            turn.now));
                            turn.undone.add(effort);
                        });
        if (effort.intent().effect() instanceof Effect.WriteNote) {
            turn.desk = turn.desk.withoutNote();
        }
    }

    /** What puts things back as they were; nothing where that is not known. */
    private static Optional<Effect> reverse(Effort effort) {
        String before = effort.before();
        return switch (effort.intent().effect()) {
            case Effect.WriteNote note ->
                    Optional.of(
                            new Effect.WriteNote(
                                    note.item(), NoteAction.DELETE, new RichText(List.of())));
            case Effect.Move move ->
                    before.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Effect.Move(move.item(), before));
            case Effect.WriteField field ->
                    Optional.of(new Effect.WriteField(field.item(), field.field(), before));
            case Effect.Reassign reassign ->
                    before.isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    new Effect.Reassign(
                                            reassign.item(), Person.of(before, before)));
            case Effect.AddLabel label ->
                    before.isEmpty()
                            ? Optional.of(new Effect.RemoveLabel(label.item(), label.label()))
                            : Optional.empty();
            case Effect.RemoveLabel label ->
                    Optional.of(new Effect.AddLabel(label.item(), label.label()));
            case Effect.AddLink link ->
                    before.isEmpty()
                            ? Optional.of(new Effect.RemoveLink(link.item(), link.tie()))
                            : Optional.empty();
            case Effect.RemoveLink link -> Optional.of(new Effect.AddLink(link.item(), link.tie()));
            case Effect.Mark mark -> Optional.of(new Effect.Mark(mark.item(), List.of()));
            case Effect.Tell tell -> Optional.empty();
            case Effect.Prepare prepare -> Optional.empty();
            case Effect.Summarise summary -> Optional.empty();
        };
    }
}
