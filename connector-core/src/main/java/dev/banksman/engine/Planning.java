package dev.banksman.engine;

import dev.banksman.effect.Effect;
import dev.banksman.effect.Effect.NoteAction;
import dev.banksman.effect.Effect.WriteNote;
import dev.banksman.item.Person;
import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Plan;
import dev.banksman.plan.Planner;
import dev.banksman.plan.Rule;
import dev.banksman.plan.Scene;
import dev.banksman.plan.Speaker;
import dev.banksman.plan.Stage;
import dev.banksman.plan.Stand;
import dev.banksman.port.Intent;
import dev.banksman.port.ItemState;
import dev.banksman.port.Quiet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Plans what is said and done on an item, within the limits of quietness. */
final class Planning {

    private final Quiet quiet;
    private final Calls calls;
    private final Restraint restraint;
    private final Meter meter;
    private final boolean marks;

    Planning(Quiet quiet, Calls calls, Meter meter, boolean marks) {
        this.quiet = quiet;
        this.calls = calls;
        this.restraint = new Restraint(meter);
        this.meter = meter;
        this.marks = marks;
    }

    /**
     * What is to be written.
     *
     * @param nextAt when something that waits is due
     */
    record Planned(List<Intent> intents, Quieting used, Optional<Instant> nextAt) {}

    Planned plan(Turn turn, Sight.There sight) {
        Stage stage = turn.claim.tenant().mayWrite() ? Stage.LIVE : Stage.MUTED;
        Quieting quieting =
                new Quieting(quiet, turn.bench.book().quietness(), turn.item().tenant(), meter);
        Speaker speaker =
                new Speaker(
                        name ->
                                calls.within(
                                        turn.claim.tenant(),
                                        () -> turn.tracker.find(turn.claim.tenant(), name)),
                        quieting,
                        quieting);
        Planner planner = new Planner(turn.bench.book().rules(), stage, speaker);
        renew(turn);
        List<FindingEvent> events = new ArrayList<>(turn.events);
        events.addAll(turn.again);
        Plan plan = planner.plan(scene(turn, sight, events));
        turn.desk = plan.desk();
        List<Plan.Write> writes = new ArrayList<>(allowed(plan.writes(), turn));
        Plan after = planner.plan(scene(turn, sight, List.of()));
        turn.desk = after.desk();
        after.writes().forEach(write -> join(writes, write));
        List<Intent> intents = intents(writes, turn, sight, stage);
        return new Planned(intents, quieting, after.nextAt());
    }

    /** What was seen, and changed since, is said again. */
    private static void renew(Turn turn) {
        for (FindingEvent event : turn.events) {
            boolean snoozed =
                    event.stand().climb().quietUntil().filter(turn.now::isBefore).isPresent();
            if (event.type() == FindingEvent.Type.UPDATED && !snoozed) {
                turn.desk = turn.desk.sooner(event.stand().id(), turn.now);
            }
        }
    }

    private static Scene scene(Turn turn, Sight.There sight, List<FindingEvent> events) {
        return new Scene(
                sight.present().item(),
                turn.cameFrom,
                turn.desk,
                events,
                turn.now,
                turn.waived(),
                turn.deed);
    }

    private List<Plan.Write> allowed(List<Plan.Write> writes, Turn turn) {
        return writes.stream().filter(write -> restraint.allows(write.effect(), turn)).toList();
    }

    /** Of two contents of the note the later counts; what is done with the first decides how. */
    private static void join(List<Plan.Write> writes, Plan.Write write) {
        for (int i = 0; i < writes.size(); i++) {
            if (writes.get(i).effect() instanceof WriteNote first
                    && write.effect() instanceof WriteNote last) {
                WriteNote both = new WriteNote(last.item(), first.action(), last.content());
                writes.set(i, new Plan.Write(write.rule(), both));
                return;
            }
        }
        writes.add(write);
    }

    private List<Intent> intents(
            List<Plan.Write> writes, Turn turn, Sight.There sight, Stage stage) {
        if (stage == Stage.MUTED) {
            return List.of();
        }
        List<Intent> intents = new ArrayList<>(turn.intents);
        writes.forEach(write -> intents.add(intent(write.rule(), write.effect(), turn)));
        boolean posts = writes.stream().anyMatch(Planning::postsNote);
        if (turn.untidy || (posts && hasForgottenNote(turn, sight))) {
            intents.add(intent("", Effects.restored(turn.item(), turn.desk.note()), turn));
        }
        if (marks) {
            mark(turn).ifPresent(mark -> intents.add(intent("", mark, turn)));
        }
        return intents;
    }

    private static boolean postsNote(Plan.Write write) {
        return write.effect() instanceof WriteNote note && note.action() == NoteAction.POST;
    }

    /** One that we wrote before an older backup was restored, or as an earlier installation. */
    private boolean hasForgottenNote(Turn turn, Sight.There sight) {
        return turn.dealings.mark("note").isEmpty()
                && sight.present().item().comments().stream()
                        .flatMap(comment -> comment.author().known().stream())
                        .filter(Person::app)
                        .distinct()
                        .anyMatch(who -> isSelf(turn, who));
    }

    private boolean isSelf(Turn turn, Person who) {
        return calls.within(
                turn.claim.tenant(), () -> turn.tracker.isSelf(turn.claim.tenant(), who));
    }

    private static Intent intent(String rule, Effect effect, Turn turn) {
        return new Intent(turn.item(), Effects.surface(effect), rule, effect, turn.now);
    }

    /** What machines are told when it differs from what they were told last. */
    private static Optional<Effect.Mark> mark(Turn turn) {
        Stream<String> own =
                turn.docket.stands().stream()
                        .filter(stand -> !stand.baseline())
                        .filter(stand -> stand.finding().on().equals(turn.item()))
                        .map(Stand::rule);
        Stream<String> told = turn.desk.stands().stream().map(Stand.Id::rule);
        List<String> open =
                Stream.concat(own, told)
                        .flatMap(handle -> turn.bench.rule(handle).stream())
                        .filter(rule -> rule.terms().mode().speaks())
                        .map(Rule::id)
                        .filter(id -> !turn.waived().contains(id))
                        .distinct()
                        .sorted()
                        .toList();
        List<String> last =
                Arrays.stream(turn.dealings.mark("property").split(",", -1))
                        .filter(id -> !id.isEmpty())
                        .toList();
        return open.equals(last)
                ? Optional.empty()
                : Optional.of(new Effect.Mark(turn.item(), open));
    }

    /** The rules that have open findings on the item, for the note's marker. */
    static List<String> open(ItemState state) {
        TreeSet<String> open = new TreeSet<>(state.docket().byRule().keySet());
        state.desk().stands().forEach(stand -> open.add(stand.rule()));
        return List.copyOf(open);
    }
}
