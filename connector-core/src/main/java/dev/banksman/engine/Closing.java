package dev.banksman.engine;

import dev.banksman.port.Answer;
import dev.banksman.port.Claim;
import dev.banksman.port.Effort;
import dev.banksman.port.ItemState;
import dev.banksman.port.ItemStore;
import dev.banksman.port.Look;
import dev.banksman.port.Mail;
import dev.banksman.port.Outcome;
import dev.banksman.port.Settlement;
import dev.banksman.port.Tracker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How work on an item ends: stored and written, tried again later, or put aside. */
final class Closing {

    /** A limit that names a time further off than this is asked again before. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final ItemStore items;
    private final Delivering delivering;
    private final Gate gate;
    private final Backoff backoff;
    private final Setting setting;

    /** What the end of work goes by. */
    record Setting(InstantSource clock, Meter meter, int tries) {}

    Closing(ItemStore items, Delivering delivering, Gate gate, Backoff backoff, Setting setting) {
        this.items = items;
        this.delivering = delivering;
        this.gate = gate;
        this.backoff = backoff;
        this.setting = setting;
    }

    /** Stores what looking came to, carries out what it calls for, and gives the item back. */
    void close(Turn turn, Outcome outcome, Optional<Instant> next, Lease lease) {
        Claim claim = turn.claim;
        if (outcome.intents().isEmpty()) {
            kept(claim, items.commitAndFinish(claim, outcome, next));
            return;
        }
        Optional<List<Effort>> efforts = items.commit(claim, outcome);
        if (efforts.isEmpty()) {
            kept(claim, false);
            return;
        }
        List<Effort> fresh = efforts.get().stream().map(Closing::fresh).toList();
        Delivering.Delivered done =
                delivering.deliver(claim, turn.tracker, outcome.state(), fresh, lease);
        List<Settlement> settlements = new ArrayList<>(done.settlements());
        if (!settlements.isEmpty()) {
            settlements.addAll(done.held());
        }
        if (done.trouble().isEmpty()) {
            turn.undone.forEach(effort -> settlements.add(undone(effort)));
        }
        settle(claim, done, settlements, next);
    }

    /** What an earlier worker left open may have been carried out: that is settled first. */
    void retry(Claim claim, Tracker tracker, Lease lease) {
        List<Effort> begun = new ArrayList<>();
        for (Effort effort : claim.open()) {
            if (!items.begin(claim, effort)) {
                kept(claim, false);
                return;
            }
            begun.add(effort);
        }
        Delivering.Delivered done = delivering.deliver(claim, tracker, claim.state(), begun, lease);
        settle(claim, done, done.settlements(), Optional.of(setting.clock().instant()));
    }

    private void settle(
            Claim claim,
            Delivering.Delivered done,
            List<Settlement> settlements,
            Optional<Instant> next) {
        if (!done.lost() && settlements.isEmpty() && done.trouble().isPresent()) {
            trouble(claim, done.trouble().get());
        } else {
            Optional<Instant> then = done.changed() ? Optional.of(setting.clock().instant()) : next;
            if (done.trouble().isPresent()) {
                then = Optional.of(soon(claim, done.trouble().get()));
            }
            boolean kept = !done.lost() && items.settle(claim, done.state(), settlements, then);
            kept(claim, kept);
            if (!kept && !done.settlements().isEmpty()) {
                items.post(claim.item(), List.of(new Mail.Late()));
            }
        }
        if (done.gone()) {
            String project = project(claim.state());
            items.touch(claim.item(), project, Look.Kind.HINT);
        }
    }

    private Instant soon(Claim claim, Answer<?> trouble) {
        Instant now = setting.clock().instant();
        if (trouble instanceof Answer.Limited<?>(Answer.Scope scope, Instant until, var reason)) {
            return limited(claim, scope, until, now);
        }
        return now.plus(backoff.whileAway());
    }

    private Instant limited(Claim claim, Answer.Scope scope, Instant until, Instant now) {
        Instant longest = now.plus(LONGEST);
        Instant bounded = until.isAfter(longest) ? longest : until;
        Instant then = bounded.isAfter(now) ? bounded : now.plusSeconds(1);
        gate.close(claim.item(), scope, then);
        return then;
    }

    /** The tracker did not do what was asked for. */
    void trouble(Claim claim, Answer<?> trouble) {
        switch (trouble) {
            case Answer.Limited<?> limited -> postpone(claim, soon(claim, limited));
            case Answer.Unreachable<?>(boolean maybeDone, String reason) -> {
                if (maybeDone && !fail(claim, reason)) {
                    items.post(claim.item(), List.of(new Mail.Late()));
                } else if (!maybeDone) {
                    postpone(claim, soon(claim, trouble));
                }
            }
            case Answer.Refused<?>(int status, String reason) -> fail(claim, reason);
            case Answer.Gone<?> gone -> fail(claim, "the tracker does not show it");
            case Answer.Ok<?> ok -> throw new IllegalArgumentException("no trouble");
        }
    }

    void postpone(Claim claim, Instant until) {
        setting.meter().unwell(claim.tenant().id(), "postponed");
        items.postpone(claim, until);
    }

    /**
     * Counts a failure; after some of them the item is put aside.
     *
     * @return false when the item is somebody else's by now
     */
    boolean fail(Claim claim, String reason) {
        String tenant = claim.tenant().id();
        if (claim.attempts() + 1 >= setting.tries()) {
            boolean kept = items.park(claim, reason);
            setting.meter().unwell(tenant, "parked");
            setting.meter()
                    .alert(
                            new Meter.Alert(
                                    "parked",
                                    tenant,
                                    Optional.of(claim.item()),
                                    "put aside after " + setting.tries() + " tries: " + reason));
            return kept;
        }
        Instant then = setting.clock().instant().plus(backoff.after(claim.attempts()));
        setting.meter().unwell(tenant, "failed");
        return items.fail(claim, then, reason);
    }

    void gone(Claim claim, Outcome outcome) {
        kept(claim, items.commitAndFinish(claim, outcome, Optional.empty()));
    }

    private void kept(Claim claim, boolean kept) {
        if (!kept) {
            setting.meter().unwell(claim.tenant().id(), "lost");
            return;
        }
        Instant now = setting.clock().instant();
        claim.looks().stream()
                .map(Look::at)
                .min(Instant::compareTo)
                .ifPresent(
                        at -> setting.meter().lag(claim.tenant().id(), Duration.between(at, now)));
    }

    private static Settlement undone(Effort effort) {
        return new Settlement(
                effort.id(),
                Effort.State.UNDONE,
                effort.mark(),
                effort.before(),
                "taken back by an admin");
    }

    private static String project(ItemState state) {
        return state.present().map(known -> known.item().project().key()).orElse("");
    }

    private static Effort fresh(Effort effort) {
        return attempted(effort, 0);
    }

    private static Effort attempted(Effort e, int attempts) {
        return new Effort(
                e.id(),
                e.intent(),
                e.state(),
                attempts,
                e.mark(),
                e.before(),
                e.outcome(),
                e.settledAt());
    }
}
