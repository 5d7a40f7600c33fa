package dev.banksman.jira.hosting;

import dev.banksman.port.Delivery;
import dev.banksman.port.Inbox;
import dev.banksman.port.Secrets;
import dev.banksman.port.StoreUnavailableException;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tenants;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The ports in memory, with a switch to make them unavailable. */
public final class FakeStore implements Inbox, Tenants, Secrets {

    private final Map<String, Tenant> tenants = new TreeMap<>();
    private final Map<Alias, String> aliases = new ConcurrentHashMap<>();
    private final Map<String, Secret> secrets = new ConcurrentHashMap<>();
    private final Map<String, Delivery> deliveries = new ConcurrentHashMap<>();
    private boolean down;

    public synchronized void clear() {
        tenants.clear();
        aliases.clear();
        secrets.clear();
        deliveries.clear();
        down = false;
    }

    public synchronized void down(boolean now) {
        down = now;
    }

    public synchronized List<Delivery> deliveries() {
        return new ArrayList<>(deliveries.values());
    }

    /** Everything that is stored, to see that nothing changed. */
    public synchronized String everything() {
        return tenants + " " + new TreeMap<>(deliveries) + " " + new TreeMap<>(secrets).keySet();
    }

    @Override
    public synchronized Receipt accept(Delivery delivery) {
        available();
        boolean known =
                find(delivery.tenant()).filter(one -> one.state() != Tenant.State.GONE).isPresent();
        if (!known) {
            return Receipt.REFUSED;
        }
        String key = delivery.tenant() + " " + delivery.id();
        boolean isNew = deliveries.putIfAbsent(key, delivery) == null;
        return isNew ? Receipt.ACCEPTED : Receipt.REPEATED;
    }

    @Override
    public synchronized Tenant arrive(Arrival arrival) {
        available();
        Optional<Tenant> before = find(arrival.id());
        boolean anew = before.filter(one -> one.state() != Tenant.State.GONE).isEmpty();
        long generation = before.map(Tenant::generation).orElse(0L) + (anew ? 1 : 0);
        Tenant now =
                new Tenant(
                        arrival.id(),
                        arrival.tracker(),
                        arrival.name(),
                        arrival.url(),
                        generation,
                        Tenant.State.ACTIVE,
                        Instant.EPOCH);
        tenants.put(now.id(), now);
        arrival.aliases().forEach(alias -> aliases.put(alias, now.id()));
        return now;
    }

    @Override
    public synchronized Optional<Tenant> find(String id) {
        available();
        return Optional.ofNullable(tenants.get(id));
    }

    @Override
    public synchronized Optional<Tenant> find(Alias alias) {
        available();
        return Optional.ofNullable(aliases.get(alias)).flatMap(this::find);
    }

    @Override
    public synchronized List<Alias> aliases(String tenant) {
        return aliases.entrySet().stream()
                .filter(each -> each.getValue().equals(tenant))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized List<Tenant> all() {
        return List.copyOf(tenants.values());
    }

    @Override
    public synchronized void set(String tenant, Tenant.State state) {
        find(tenant).ifPresent(one -> tenants.put(tenant, in(one, state)));
    }

    @Override
    public synchronized void leave(String tenant) {
        set(tenant, Tenant.State.GONE);
    }

    @Override
    public boolean erase(int rows) {
        return false;
    }

    @Override
    public synchronized void put(String tenant, String name, Secret secret) {
        available();
        secrets.put(tenant + " " + name, secret);
    }

    /** As if the key that sealed them were lost. */
    synchronized void loseSecrets() {
        secrets.clear();
    }

    @Override
    public synchronized Optional<Secret> get(String tenant, String name) {
        available();
        return Optional.ofNullable(secrets.get(tenant + " " + name));
    }

    @Override
    public synchronized Map<String, Secret> all(String tenant) {
        available();
        String mine = tenant + " ";
        return secrets.entrySet().stream()
                .filter(each -> each.getKey().startsWith(mine))
                .collect(
                        Collectors.toMap(
                                each -> each.getKey().substring(mine.length()),
                                Map.Entry::getValue));
    }

    private static Tenant in(Tenant one, Tenant.State state) {
        return new Tenant(
                one.id(),
                one.tracker(),
                one.name(),
                one.url(),
                one.generation(),
                state,
                one.since());
    }

    private void available() {
        if (down) {
            throw new StoreUnavailableException("down", new IllegalStateException("by the test"));
        }
    }
}
