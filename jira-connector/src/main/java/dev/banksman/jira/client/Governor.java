package dev.banksman.jira.client;

import dev.banksman.item.ItemRef;
import dev.banksman.port.Answer.Scope;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Keeps all calls of this process within Jira's limits, before Jira has to: points an hour for the
 * whole app with fair shares, calls a second of an endpoint, writes to an item. What Jira itself
 * says of limits counts beyond that; it stops the scope that it names and nothing else.
 */
public final class Governor {

    private static final int MOST_STOPS = 10_000;

    private record Scoped(Scope scope, String tenant, String endpoint, Optional<ItemRef> item) {}

    private final InstantSource clock;
    private final FairHour points;
    private final FairHour chores;
    private final double choreShare;
    private final Bursts bursts = new Bursts();
    private final Map<Scoped, Stop> stops = new HashMap<>();
    private long limit;

    public Governor(Budget budget, InstantSource clock) {
        this.clock = clock;
        this.limit = budget.pointsPerHour();
        this.choreShare = budget.choreShare();
        this.points = new FairHour(limit, budget.tenantShare(), Scope.APP);
        this.chores = new FairHour(part(limit), budget.tenantShare(), Scope.ENDPOINT);
    }

    private long part(long whole) {
        return Math.max(1, (long) (whole * choreShare));
    }

    /** Lets a call through and counts it, or tells what holds it back. */
    synchronized Optional<Stop> admit(Ticket ticket) {
        Instant now = clock.instant();
        Optional<Stop> stop =
                standing(ticket, now)
                        .or(() -> points.look(ticket.tenant(), ticket.points(), now))
                        .or(() -> chore(ticket, now))
                        .or(() -> bursts.look(ticket, now));
        if (stop.isEmpty()) {
            bursts.take(ticket, now);
            take(ticket, ticket.points(), now);
        }
        return stop;
    }

    private Optional<Stop> chore(Ticket ticket, Instant now) {
        return ticket.chore()
                ? chores.look(ticket.tenant(), ticket.points(), now)
                : Optional.empty();
    }

    private void take(Ticket ticket, int count, Instant now) {
        points.take(ticket.tenant(), count, now);
        if (ticket.chore()) {
            chores.take(ticket.tenant(), count, now);
        }
    }

    private Optional<Stop> standing(Ticket ticket, Instant now) {
        return Stream.of(Scope.values())
                .flatMap(scope -> Optional.ofNullable(stops.get(scoped(scope, ticket))).stream())
                .filter(stop -> stop.until().isAfter(now))
                .max((one, other) -> one.until().compareTo(other.until()));
    }

    private static Scoped scoped(Scope scope, Ticket ticket) {
        return switch (scope) {
            case APP -> new Scoped(scope, "", "", Optional.empty());
            case TENANT -> new Scoped(scope, ticket.tenant(), "", Optional.empty());
            case ENDPOINT ->
                    new Scoped(scope, ticket.tenant(), ticket.endpoint(), Optional.empty());
            case ITEM -> new Scoped(scope, ticket.tenant(), "", ticket.written());
        };
    }

    /** Takes what a call that was let through has cost instead of what it was thought to cost. */
    synchronized void settle(Ticket ticket, int cost) {
        take(ticket, cost - ticket.points(), clock.instant());
    }

    /** Takes what an answer says of limits. */
    synchronized void learn(Ticket ticket, RateHeaders headers) {
        headers.usedUp().ifPresent(stop -> put(ticket, stop));
        RateHeaders.Pool pool = headers.pool();
        OptionalLong said = pool.limit();
        if (said.isPresent() && said.getAsLong() > 0) {
            limit = said.getAsLong();
        }
        Instant now = clock.instant();
        points.learn(limit, pool.left().orElse(limit), now);
        chores.learn(part(limit), part(limit), now);
    }

    /** Takes a refusal for too many calls: nothing that it names is let through until then. */
    synchronized Stop refused(Ticket ticket, RateHeaders headers) {
        Stop stop = headers.stop();
        put(ticket, stop);
        take(ticket, -ticket.points(), clock.instant());
        return stop;
    }

    private void put(Ticket ticket, Stop stop) {
        if (stops.size() >= MOST_STOPS) {
            Instant now = clock.instant();
            stops.values().removeIf(old -> !old.until().isAfter(now));
        }
        stops.merge(scoped(stop.scope(), ticket), stop, Governor::later);
    }

    private static Stop later(Stop one, Stop other) {
        return one.until().isAfter(other.until()) ? one : other;
    }
}
