package dev.banksman.testkit.live;

import dev.banksman.item.ItemRef;
import dev.banksman.port.Claim;
import dev.banksman.port.Effort;
import dev.banksman.port.ItemState;
import dev.banksman.port.ItemStore.Appetite;
import dev.banksman.port.Look;
import dev.banksman.port.Mail;
import dev.banksman.port.Settlement;
import dev.banksman.port.Tenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One item's row. */
final class MemoryRow {

    final ItemRef item;
    ItemState state = ItemState.NEW;
    long epoch;
    Instant nextRun = Instant.MAX;
    String holder = "";
    @Nullable Instant leaseUntil;
    @Nullable String parked;

    private final List<Look> looks = new ArrayList<>();
    private final List<Mail> mail = new ArrayList<>();
    private long dirty;
    private long done;
    private Instant notBefore = Instant.MIN;
    private int attempts;

    MemoryRow(ItemRef item) {
        this.item = item;
    }

    void take(Look look, Instant now) {
        if (look.kind() != Look.Kind.HINT || !look.body().isEmpty() || !looks.contains(look)) {
            looks.add(look);
        }
        stir(now);
    }

    void post(List<Mail> letters, Instant now) {
        mail.addAll(letters);
        stir(now);
    }

    void stir(Instant now) {
        dirty++;
        nextRun = now;
        if (parked != null) {
            parked = null;
            attempts = 0;
        }
    }

    boolean isLeased(Instant now) {
        return leaseUntil != null && leaseUntil.isAfter(now);
    }

    boolean isDue(Instant now) {
        return parked == null && !isLeased(now) && !dueAt().isAfter(now);
    }

    Instant dueAt() {
        Instant run = leaseUntil != null || dirty > done ? earliest() : nextRun;
        return run.isBefore(notBefore) ? notBefore : run;
    }

    private Instant earliest() {
        return leaseUntil != null ? leaseUntil : nextRun;
    }

    Claim claim(Tenant tenant, Appetite appetite, Instant now, List<Effort> open) {
        epoch++;
        holder = appetite.node();
        leaseUntil = now.plus(appetite.lease());
        return new Claim(tenant, item, epoch, dirty, attempts, state, looks, mail, open);
    }

    boolean lease(Instant until) {
        leaseUntil = until;
        return true;
    }

    void release() {
        leaseUntil = null;
        nextRun = Instant.MIN;
    }

    /** What a claim brought is taken; what came since stays. */
    void forget(Claim claim) {
        claim.looks().forEach(looks::remove);
        claim.mail().forEach(mail::remove);
    }

    void finish(long seen, Optional<Instant> next, Instant now) {
        done = seen;
        leaseUntil = null;
        attempts = 0;
        notBefore = Instant.MIN;
        nextRun = dirty > seen ? now : next.orElse(Instant.MAX);
    }

    boolean retry(Instant at, boolean counts) {
        leaseUntil = null;
        notBefore = at;
        nextRun = at;
        attempts += counts ? 1 : 0;
        return true;
    }

    boolean park(String reason) {
        leaseUntil = null;
        parked = reason;
        return true;
    }

    static Effort settled(Effort e, Settlement s, Instant at) {
        return new Effort(
                e.id(),
                e.intent(),
                s.state(),
                e.attempts(),
                s.mark(),
                s.before(),
                s.outcome(),
                Optional.of(at));
    }
}
