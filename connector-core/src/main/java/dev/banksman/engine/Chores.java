package dev.banksman.engine;

import dev.banksman.item.ItemRef;
import dev.banksman.port.Mail;
import dev.banksman.port.Quiet;
import dev.banksman.port.SweepStore.Kind;
import dev.banksman.port.SweepStore.Progress;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tracker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What is done from time to time: sweeps and first readings, judging anew when policies change, the
 * summaries of bursts, erasing what tenants left behind. One loop does one small piece of each;
 * leases in the database keep two nodes from doing the same.
 */
final class Chores {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration TENANTS_EVERY = Duration.ofSeconds(1);
    private static final Duration ERASE_EVERY = Duration.ofSeconds(10);
    private static final int ERASED_AT_ONCE = 500;

    private final EnginePorts ports;
    private final Benches benches;
    private final InstantSource clock;
    private final Sweeper sweeper;
    private final Rejudging rejudging;
    private final Pace pace;
    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    private final List<Extra> extras = new CopyOnWriteArrayList<>();
    private Instant tenantsAt = Instant.MIN;
    private Instant eraseAt = Instant.MIN;

    Chores(SweepOptions options, EnginePorts ports, Reachable reachable, InstantSource clock) {
        this.ports = ports;
        this.benches = reachable.benches();
        this.clock = clock;
        this.pace = new Pace(options.pointsPerHour());
        this.sweeper = new Sweeper(options, ports, reachable, clock);
        this.rejudging = new Rejudging(ports, options.wakesPerSecond());
    }

    /** How a tenant's tracker is asked. */
    record Reachable(Map<String, Tracker> trackers, Benches benches, Calls calls) {}

    void arrived(String tenant) {
        Instant now = clock.instant();
        ports.sweeps().begin(new Progress(tenant, "", Kind.BACKFILL, Instant.EPOCH, "", 0, 0, now));
    }

    void also(Chore chore) {
        extras.add(new Extra(chore));
    }

    /** A chore of others, with when it is due. */
    private static final class Extra {
        private final Chore chore;
        private Instant due = Instant.MIN;

        Extra(Chore chore) {
            this.chore = chore;
        }

        void round(Instant now) {
            if (!due.isAfter(now)) {
                due = chore.piece().getAsBoolean() ? now : now.plus(chore.every());
            }
        }
    }

    synchronized void round() {
        Instant now = clock.instant();
        extras.forEach(extra -> extra.round(now));
        if (!tenantsAt.isAfter(now)) {
            tenantsAt = now.plus(TENANTS_EVERY);
            List<Tenant> all = ports.tenants().all();
            all.forEach(tenant -> policies(tenant, now));
            burstsOver(now);
            erase(now);
        }
        if (pace.isFree(now)) {
            ports.sweeps().take(now, LEASE).ifPresent(progress -> goOn(progress, now));
        }
    }

    private void goOn(Progress progress, Instant now) {
        Optional<Tenant> tenant =
                ports.tenants().find(progress.tenant()).filter(t -> t.state() != Tenant.State.GONE);
        if (tenant.isEmpty()) {
            ports.sweeps().drop(progress.tenant(), progress.project());
            return;
        }
        if (progress.kind() == Kind.REJUDGE) {
            ports.sweeps().put(rejudging.goOn(progress, now));
            return;
        }
        try {
            Sweeper.Step step = sweeper.goOn(tenant.get(), progress, now);
            pace.spend(step.points(), now);
            ports.sweeps().put(step.progress());
        } catch (Calls.GoneTenantException e) {
            ports.sweeps().drop(progress.tenant(), progress.project());
        }
    }

    /** Other policies make every item of the tenant due, a few at a time. */
    private void policies(Tenant tenant, Instant now) {
        long version = benches.of(tenant.id()).book().version();
        Long known = versions.put(tenant.id(), version);
        if (known == null || known != version) {
            rejudging.begin(tenant.id(), version, now);
        }
    }

    private void erase(Instant now) {
        if (!eraseAt.isAfter(now)) {
            boolean more = ports.tenants().erase(ERASED_AT_ONCE);
            eraseAt = more ? now : now.plus(ERASE_EVERY);
        }
    }

    /** Each tenant's own limits say when a burst of its is over. */
    private void burstsOver(Instant now) {
        for (Quiet.Over over : ports.quiet().over(now, Optional.empty())) {
            if (!over.items().isEmpty()) {
                ItemRef first = over.items().stream().sorted().findFirst().orElseThrow();
                Mail letter = new Mail.BurstOver(over.actor(), over.items(), over.endedAt());
                ports.items().post(first, List.of(letter));
            }
        }
    }
}
