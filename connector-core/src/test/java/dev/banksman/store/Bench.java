package dev.banksman.store;

import dev.banksman.item.ItemRef;
import dev.banksman.port.Claim;
import dev.banksman.port.Delivery;
import dev.banksman.port.Inbox.Receipt;
import dev.banksman.port.Intent;
import dev.banksman.port.ItemState;
import dev.banksman.port.ItemStore.Appetite;
import dev.banksman.port.Look;
import dev.banksman.port.Mail;
import dev.banksman.port.Outcome;
import dev.banksman.port.Tenants;
import dev.banksman.port.Tenants.Arrival;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A store on a new database, with a clock that stands still unless it is moved. */
final class Bench implements AutoCloseable {

    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    static final Duration LEASE = Duration.ofMinutes(1);

    private final AtomicInteger deliveries = new AtomicInteger();
    private volatile Instant now = START;
    final String url;
    final Stores store;

    Bench(Engine engine) {
        this.url = Engine.fresh(engine);
        this.store = another("one");
    }

    /** Another node on the same database. */
    Stores another(String node) {
        return Stores.open(Engine.options(url, node, () -> now));
    }

    void tick(Duration by) {
        now = now.plus(by);
    }

    Instant now() {
        return now;
    }

    void tenant(String id) {
        store.tenants()
                .arrive(
                        new Arrival(
                                id,
                                "sim",
                                "Site " + id,
                                URI.create("https://" + id + ".example"),
                                List.of(new Tenants.Alias("key", "client-" + id))));
    }

    static ItemRef item(String tenant, int number) {
        return new ItemRef(tenant, "sim", String.valueOf(number));
    }

    Receipt deliver(String tenant, int number) {
        return deliver(tenant, "d" + deliveries.incrementAndGet(), number);
    }

    Receipt deliver(String tenant, String id, int number) {
        return deliver(id, look(item(tenant, number), Look.Kind.HINT, "", now));
    }

    Receipt deliver(String id, Look... looks) {
        return store.inbox().accept(new Delivery(looks[0].item().tenant(), id, List.of(looks)));
    }

    static Look look(ItemRef item, Look.Kind kind, String body, Instant at) {
        return new Look(item, "ABC", kind, Optional.empty(), at, body);
    }

    List<Claim> claim(int most) {
        return claim(most, 100);
    }

    List<Claim> claim(int most, int perTenant) {
        return store.items().claim(new Appetite("one", most, perTenant, LEASE));
    }

    /** The one item that is due. */
    Claim claimOne() {
        List<Claim> claims = claim(10);
        if (claims.size() != 1) {
            throw new AssertionError("due are " + claims.size());
        }
        return claims.getFirst();
    }

    boolean finish(Claim claim) {
        return finish(claim, Optional.empty());
    }

    boolean finish(Claim claim, Optional<Instant> next) {
        return store.items().commitAndFinish(claim, outcome(claim.state()), next);
    }

    boolean finishWith(Claim claim, ItemState state) {
        return store.items().commitAndFinish(claim, outcome(state), Optional.empty());
    }

    static Outcome outcome(ItemState state) {
        return outcome(state, List.of());
    }

    static Outcome outcome(ItemState state, List<Intent> intents) {
        return new Outcome(
                state,
                List.of(),
                Map.of(),
                Set.of(),
                Set.of(),
                intents,
                Optional.empty(),
                Outcome.Accounts.NONE);
    }

    static Outcome touching(
            ItemState state,
            Map<ItemRef, List<Mail>> mail,
            Set<ItemRef> ripple,
            Set<ItemRef> strangers) {
        return new Outcome(
                state,
                List.of(),
                mail,
                ripple,
                strangers,
                List.of(),
                Optional.empty(),
                Outcome.Accounts.NONE);
    }

    @Override
    public void close() {
        store.close();
    }
}
