package dev.banksman.engine;

import dev.banksman.diff.Change;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.item.Status;
import dev.banksman.item.StatusCategory;
import dev.banksman.plan.Deed;
import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Quietness;
import dev.banksman.plan.Stand;
import dev.banksman.port.Answer;
import dev.banksman.port.Claim;
import dev.banksman.port.ItemState;
import dev.banksman.port.ItemStore;
import dev.banksman.port.Mail;
import dev.banksman.port.Outcome;
import dev.banksman.port.Quiet;
import dev.banksman.port.Tracker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works on one claimed item: looks, judges, plans, stores, writes. */
final class ItemWorker {

    /** How long an item waits that is asked for something which may not be written now. */
    private static final Duration PAUSED = Duration.ofSeconds(5);

    private final ItemStore items;
    private final Quiet quiet;
    private final Folding folding;
    private final Hearing hearing;
    private final Letters letters;
    private final Answering answering;
    private final Planning planning;
    private final Closing closing;
    private final InstantSource clock;
    private final Meter meter;

    ItemWorker(
            EnginePorts ports, Calls calls, Closing closing, InstantSource clock, boolean marks) {
        this.items = ports.items();
        this.quiet = ports.quiet();
        this.folding = new Folding(new Freshness(calls), calls);
        this.hearing = new Hearing(items);
        this.letters = new Letters(items, calls);
        this.answering = new Answering(calls, new Standing());
        this.planning = new Planning(quiet, calls, ports.meter(), marks);
        this.closing = closing;
        this.clock = clock;
        this.meter = ports.meter();
    }

    void work(Claim claim, Tracker tracker, Bench bench, Lease lease) {
        meter.taken(claim.tenant().id(), claim.looks().size(), claim.mail().size());
        if (!claim.open().isEmpty() && claim.tenant().mayWrite()) {
            closing.retry(claim, tracker, lease);
            return;
        }
        switch (folding.look(claim, tracker, bench.book().mapping())) {
            case Sight.Trouble(Answer<?> answer) -> closing.trouble(claim, answer);
            case Sight.Gone() -> gone(claim, bench);
            case Sight.There there -> {
                try {
                    there(claim, tracker, bench, there, lease);
                } catch (Answering.TroubleException e) {
                    closing.trouble(claim, e.answer());
                } catch (Turn.PausedException e) {
                    closing.postpone(claim, clock.instant().plus(PAUSED));
                }
            }
        }
    }

    private void there(Claim claim, Tracker tracker, Bench bench, Sight.There sight, Lease lease) {
        Turn turn = new Turn(claim, tracker, bench, clock.instant());
        moved(turn, sight);
        bursts(turn, sight);
        letters.open(turn);
        Hearing.Heard heard = hearing.hear(claim, sight, bench, turn.docket, turn.now);
        turn.docket = heard.judgement().docket();
        heard.judgement().events().forEach(event -> tell(event, turn));
        if (Hearing.discovers(claim, sight)) {
            heard.ripple().stream()
                    .filter(heard::isRead)
                    .forEach(near -> turn.post(near, new Mail.Discovered()));
        }
        answering.answer(turn, sight, heard);
        Planning.Planned planned = planning.plan(turn, sight);
        meter.judged(claim.tenant().id(), heard.judgement().events().size());
        Optional<Instant> next = earlier(heard.judgement().recheckAt(), planned.nextAt());
        closing.close(turn, outcome(turn, sight, heard, planned), next, lease);
    }

    private static void tell(FindingEvent event, Turn turn) {
        if (event.stand().finding().on().equals(turn.item())) {
            turn.events.add(event);
        } else {
            turn.post(event.stand().finding().on(), new Mail.Told(event));
        }
    }

    private static void moved(Turn turn, Sight.There sight) {
        for (Change change : sight.changes()) {
            if (change instanceof Change.StatusMoved moved) {
                turn.cameFrom = moved.from().known();
                turn.dealings = turn.dealings.movedBy(sight.actor());
                boolean wasDone = moved.from().flatMap(Status::category).is(StatusCategory.DONE);
                if (wasDone && !sight.present().item().in(StatusCategory.DONE)) {
                    turn.desk = turn.desk.reopened(sight.at());
                }
            }
        }
        if (sight.changed() && sight.actor().filter(Person::app).isEmpty()) {
            turn.dealings = turn.dealings.opposed(false);
        }
        if (sight.changed() && sight.previous().isPresent()) {
            turn.deed =
                    Deed.of(
                            sight.previous().get(),
                            sight.present().item(),
                            sight.changes(),
                            sight.at());
        }
    }

    private void bursts(Turn turn, Sight.There sight) {
        boolean late = !sight.changed() && turn.dealings.nameless();
        if ((!sight.matters() && !late)
                || folding.isOurs(turn.claim.tenant(), turn.tracker, sight.actor())) {
            return;
        }
        turn.dealings = turn.dealings.nameless(sight.actor().isEmpty());
        if (sight.actor().isEmpty()) {
            return; // a search does not tell whose change it found: that ends no burst
        }
        if (sight.matters()) {
            turn.desk = turn.desk.inBurst(false);
        }
        Optional<Quietness.Bursts> limits = turn.bench.book().quietness().bursts();
        if (limits.isPresent()) {
            quiet.changed(turn.item(), sight.actor().get(), sight.at(), limits.get())
                    .forEach(
                            item -> {
                                if (item.equals(turn.item())) {
                                    turn.desk = turn.desk.inBurst(true);
                                } else {
                                    turn.post(item, new Mail.InBurst());
                                }
                            });
        }
    }

    private Outcome outcome(
            Turn turn, Sight.There sight, Hearing.Heard heard, Planning.Planned planned) {
        ItemState was = turn.claim.state();
        ItemState state =
                new ItemState(
                        Optional.of(sight.present()),
                        turn.docket,
                        turn.desk,
                        turn.cameFrom,
                        turn.bench.book().version(),
                        was.ownWriteAt(),
                        turn.dealings);
        boolean changedSomething = !heard.judgement().events().isEmpty();
        List<FindingEvent> events = new ArrayList<>(heard.judgement().events());
        events.addAll(turn.announced);
        return new Outcome(
                state,
                events,
                turn.mail(),
                heard.ripple(),
                heard.strangers(),
                planned.intents(),
                changedSomething
                        ? Optional.of(Hearing.decision(heard, turn.bench.book().version()))
                        : Optional.empty(),
                planned.used().used());
    }

    /**
     * An item that is gone closes its findings; nothing is written to it any more. It may only have
     * been hidden: its note is remembered, to be folded when it is seen again.
     */
    private void gone(Claim claim, Bench bench) {
        Instant now = clock.instant();
        List<FindingEvent> events = new ArrayList<>();
        Map<ItemRef, List<Mail>> mail = new HashMap<>();
        for (Stand stand : claim.state().docket().stands()) {
            FindingEvent event = FindingEvent.withdrawn(stand, now);
            events.add(event);
            ItemRef on = stand.finding().on();
            if (!on.equals(claim.item())) {
                mail.computeIfAbsent(on, ref -> new ArrayList<>()).add(new Mail.Told(event));
            }
        }
        boolean wasThere = claim.state().present().isPresent();
        Outcome outcome =
                new Outcome(
                        ItemState.NEW
                                .judgedBy(bench.book().version())
                                .with(claim.state().desk().keeping(stand -> false))
                                .with(claim.state().dealings()),
                        events,
                        mail,
                        wasThere ? hearing.ripple(claim.item(), bench.judge().reach()) : Set.of(),
                        Set.of(),
                        List.of(),
                        Optional.empty(),
                        Outcome.Accounts.NONE);
        closing.gone(claim, outcome);
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return one.isEmpty() || (other.isPresent() && other.get().isBefore(one.get()))
                ? other
                : one;
    }
}
