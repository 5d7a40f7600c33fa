package dev.banksman.engine;

import dev.banksman.calendar.Span;
import dev.banksman.diff.Change;
import dev.banksman.effect.Effect;
import dev.banksman.engine.answer.Answers;
import dev.banksman.engine.answer.Asked;
import dev.banksman.item.Blockage;
import dev.banksman.item.Comment;
import dev.banksman.item.ItemRef;
import dev.banksman.item.LinkRole;
import dev.banksman.item.Mapping;
import dev.banksman.item.Person;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.plan.Replies;
import dev.banksman.port.Answer;
import dev.banksman.port.Intent;
import dev.banksman.port.Look;
import dev.banksman.port.Mail;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tracker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Does what people ask for in comments, and lets the note say what came of it. */
final class Answering {

    /** Names have three words at most. */
    private static final int MORE_NAMES = 2;

    private final Calls calls;
    private final Standing standing;

    Answering(Calls calls, Standing standing) {
        this.calls = calls;
        this.standing = standing;
    }

    /** Thrown when the tracker could not be asked: nothing was done yet, all is tried again. */
    static final class TroubleException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Answer<?> answer;

        TroubleException(Answer<?> answer) {
            this.answer = answer;
        }

        Answer<?> answer() {
            return answer;
        }
    }

    void answer(Turn turn, Sight.There sight, Hearing.Heard heard) {
        for (Tracker.Command command : commands(turn, sight)) {
            String key = command.by().id() + " " + command.at();
            boolean fresh = !turn.dealings.answered().contains(key) && !command.by().app();
            Optional<Asked> asked = fresh ? Answers.read(command.text()) : Optional.empty();
            if (asked.isPresent()) {
                turn.dealings = turn.dealings.answering(key);
                carryOut(asked.get(), command, turn, heard);
            }
        }
        standing.take(turn, heard);
    }

    /** What events tell, and what they would have told had none been lost. */
    private List<Tracker.Command> commands(Turn turn, Sight.There sight) {
        List<Tracker.Command> all = new ArrayList<>();
        if (turn.claim.looks().stream().anyMatch(look -> look.kind() == Look.Kind.COMMENT)) {
            all.addAll(
                    calls.within(
                            turn.claim.tenant(),
                            () -> turn.tracker.commands(turn.claim.tenant(), turn.claim.looks())));
        }
        if (sight.previous().isPresent()) {
            for (Change change : sight.changes()) {
                if (change instanceof Change.Commented(Comment said) && said.byPerson()) {
                    command(said).ifPresent(all::add);
                }
            }
        }
        return all;
    }

    private static Optional<Tracker.Command> command(Comment said) {
        return said.author() instanceof Value.Present<Person>(Person by)
                ? said.text().known().map(text -> new Tracker.Command("", by, said.at(), text))
                : Optional.empty();
    }

    private void carryOut(Asked asked, Tracker.Command command, Turn turn, Hearing.Heard heard) {
        Person by = command.by();
        if (asked.needsEditor() && !mayEdit(turn, by)) {
            refuse(turn, "This is for people who may edit the item.");
            return;
        }
        WorkItem item = heard.hearing().present().item();
        switch (asked) {
            case Asked.Why() -> turn.desk = turn.desk.remarking(standing.why(turn, heard));
            case Asked.Snooze(Span span, String reason) -> snooze(span, reason, command, turn);
            case Asked.Acknowledge() ->
                    standing.answer(
                            answer(Mail.Verb.ACKNOWLEDGE, Optional.empty(), command, ""), turn);
            case Asked.Waive(String policy, String reason) ->
                    standing.answer(
                            answer(Mail.Verb.WAIVE, Optional.of(policy), command, reason), turn);
            case Asked.Blocked blocked -> blocked(blocked, item, by, turn);
            case Asked.Unblocked() -> unblocked(item, by, turn);
            case Asked.HandOff(String person, String note) -> handOff(person, note, by, turn);
            case Asked.Unclear(String why) -> refuse(turn, why);
        }
    }

    private boolean mayEdit(Turn turn, Person by) {
        Tenant tenant = turn.claim.tenant();
        return told(
                calls.ask(tenant, "may edit", () -> turn.tracker.mayEdit(tenant, turn.item(), by)),
                false);
    }

    /** What the tracker answers; what it does not show is as if it were not. */
    private static <T> T told(Answer<T> answer, T otherwise) {
        return switch (answer) {
            case Answer.Ok<T>(T value) -> value;
            case Answer.Gone<T> gone -> otherwise;
            case Answer.Refused<T> refused -> otherwise;
            case Answer.Limited<T> limited -> throw new TroubleException(limited);
            case Answer.Unreachable<T> away -> throw new TroubleException(away);
        };
    }

    private static Mail.Answer answer(
            Mail.Verb verb, Optional<String> policy, Tracker.Command command, String text) {
        Mail.Reply reply = new Mail.Reply(Optional.empty(), Optional.empty(), text);
        return new Mail.Answer(verb, policy, command.by(), command.at(), reply);
    }

    private void snooze(Span span, String reason, Tracker.Command command, Turn turn) {
        Instant until = turn.calendar().plus(command.at(), span);
        if (!until.isAfter(turn.now)) {
            refuse(turn, "That time is over already.");
            return;
        }
        Mail.Reply reply = new Mail.Reply(Optional.empty(), Optional.of(until), reason);
        standing.answer(
                new Mail.Answer(
                        Mail.Verb.SNOOZE, Optional.empty(), command.by(), command.at(), reply),
                turn);
    }

    /** The comment itself tells the reason; a field that is meant for it gets it too. */
    private void blocked(Asked.Blocked asked, WorkItem item, Person by, Turn turn) {
        if (!asked.key().isEmpty()) {
            Optional<ItemRef> blocker = locate(asked.key(), by, turn);
            if (blocker.filter(ref -> !ref.equals(turn.item())).isEmpty()) {
                refuse(turn, "There is no other item " + asked.key() + " that you may link.");
                return;
            }
            waitFor(blocker.get(), item, turn);
        }
        String text = (asked.key() + " " + asked.reason()).strip();
        Optional<Mapping.Source> place =
                turn.bench.book().mapping().fields().of(Mapping.Role.BLOCKED_REASON).known();
        if (place.orElse(null) instanceof Mapping.Source.Field(String name)) {
            write(turn, new Effect.WriteField(turn.item(), name, text));
        }
        turn.desk = turn.desk.remarking(turn.replies().done("Noted: waits for " + text, by));
    }

    private Optional<ItemRef> locate(String key, Person by, Turn turn) {
        Tenant tenant = turn.claim.tenant();
        return told(
                calls.ask(
                        tenant, "locate", () -> turn.tracker.locate(tenant, turn.item(), key, by)),
                Optional.empty());
    }

    /** Where no link type means waiting, the reason has to do. */
    private static void waitFor(ItemRef blocker, WorkItem item, Turn turn) {
        boolean waits =
                item.links().stream()
                        .anyMatch(
                                link ->
                                        link.role() == LinkRole.BLOCKED_BY
                                                && link.other().equals(blocker));
        Mapping.LinkTypes types = turn.bench.book().mapping().links();
        Optional<Effect.Tie> tie =
                first(types.blocks())
                        .map(type -> new Effect.Tie(blocker, type, false))
                        .or(
                                () ->
                                        first(types.blockedBy())
                                                .map(type -> new Effect.Tie(blocker, type, true)));
        if (!waits && tie.isPresent()) {
            write(turn, new Effect.AddLink(turn.item(), tie.get()));
        }
    }

    private static Optional<String> first(Set<String> names) {
        return names.stream().min(Comparator.naturalOrder());
    }

    private static void unblocked(WorkItem item, Person by, Turn turn) {
        Optional<Blockage> blockage = item.blocked().known();
        if (blockage.isEmpty()) {
            refuse(turn, "It is not marked as blocked.");
            return;
        }
        switch (blockage.get().how()) {
            case FLAG -> write(turn, new Effect.WriteField(turn.item(), "Flagged", ""));
            case FIELD ->
                    turn.bench
                            .book()
                            .mapping()
                            .blocked()
                            .field()
                            .known()
                            .ifPresent(
                                    name ->
                                            write(
                                                    turn,
                                                    new Effect.WriteField(turn.item(), name, "")));
            case STATUS -> {
                refuse(turn, "Its status says that it is blocked: move it on instead.");
                return;
            }
        }
        turn.desk = turn.desk.remarking(turn.replies().done("No longer blocked", by));
    }

    /** A name may have several words, of which the first alone was taken for it. */
    private void handOff(String name, String note, Person by, Turn turn) {
        List<String> words = List.of(note.split("\\s+"));
        String why = "Nobody is called " + name + ".";
        for (int more = Math.min(MORE_NAMES, words.size()); more >= 0; more--) {
            String whole = (name + " " + String.join(" ", words.subList(0, more))).strip();
            switch (find(whole, turn)) {
                case Value.Present<Person>(Person to) -> {
                    String rest = String.join(" ", words.subList(more, words.size()));
                    write(turn, new Effect.Reassign(turn.item(), to));
                    String what = "Handed to " + to.name() + (rest.isBlank() ? "" : ": " + rest);
                    turn.desk = turn.desk.remarking(turn.replies().done(what, by));
                    return;
                }
                case Value.Empty<Person>() -> {}
                case Value.Unknown<Person>(String reason) ->
                        why = "Not clear who that is: " + reason + ".";
            }
        }
        refuse(turn, why);
    }

    private Value<Person> find(String name, Turn turn) {
        return calls.within(
                turn.claim.tenant(), () -> turn.tracker.find(turn.claim.tenant(), name));
    }

    /** What a person asks for is no change of ours: it is not held back, nor counted. */
    private static void write(Turn turn, Effect effect) {
        turn.mustWrite();
        turn.intents.add(new Intent(turn.item(), Effects.surface(effect), "", effect, turn.now));
    }

    private static void refuse(Turn turn, String why) {
        Replies replies = turn.replies();
        turn.desk = turn.desk.remarking(replies.refused(why));
    }
}
