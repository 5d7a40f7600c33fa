package dev.banksman.testkit.live;

import dev.banksman.port.Tenant;
import dev.banksman.port.Tenants;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tenants in memory. */
public final class MemoryTenants implements Tenants {

    private final InstantSource clock;
    private final MemorySweeps sweeps;
    private final Map<String, Tenant> tenants = new TreeMap<>();

    public MemoryTenants(InstantSource clock, MemorySweeps sweeps) {
        this.clock = clock;
        this.sweeps = sweeps;
    }

    @Override
    public synchronized Tenant arrive(Arrival arrival) {
        long generation =
                find(arrival.id())
                        .map(t -> t.generation() + (t.state() == Tenant.State.GONE ? 1 : 0))
                        .orElse(1L);
        return put(arrival.id(), arrival.tracker(), generation, clock.instant());
    }

    Tenant put(String id, String tracker, long generation, Instant since) {
        Tenant tenant =
                new Tenant(
                        id,
                        tracker,
                        id,
                        URI.create("https://" + id + ".example"),
                        generation,
                        Tenant.State.ACTIVE,
                        since);
        tenants.put(id, tenant);
        return tenant;
    }

    @Override
    public synchronized Optional<Tenant> find(String id) {
        return Optional.ofNullable(tenants.get(id));
    }

    @Override
    public Optional<Tenant> find(Alias alias) {
        return Optional.empty();
    }

    @Override
    public List<Alias> aliases(String tenant) {
        return List.of();
    }

    @Override
    public synchronized List<Tenant> all() {
        return tenants.values().stream().filter(t -> t.state() != Tenant.State.GONE).toList();
    }

    @Override
    public synchronized void set(String tenant, Tenant.State state) {
        boolean muted = find(tenant).filter(t -> t.state() == Tenant.State.MUTED).isPresent();
        if (muted && state == Tenant.State.ACTIVE) {
            sweeps.judgeAnew(tenant, clock.instant());
        }
        tenants.computeIfPresent(
                tenant,
                (id, t) ->
                        new Tenant(
                                id,
                                t.tracker(),
                                t.name(),
                                t.url(),
                                t.generation(),
                                state,
                                t.since()));
    }

    @Override
    public void leave(String tenant) {
        set(tenant, Tenant.State.GONE);
    }

    @Override
    public boolean erase(int rows) {
        return false;
    }
}
