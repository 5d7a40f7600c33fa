package dev.banksman.engine;

import dev.banksman.port.Rulebook;
import dev.banksman.port.Rulebooks;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The benches of all tenants; tenants with the same rulebook share one. */
final class Benches {

    private final Rulebooks rulebooks;
    private final Map<String, Bench> byTenant = new ConcurrentHashMap<>();

    Benches(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    @SuppressWarnings("ReferenceEquality") // a rulebook is the same object until it changes
    Bench of(String tenant) {
        Rulebook book = rulebooks.of(tenant);
        Bench bench = byTenant.get(tenant);
        if (bench == null || bench.book() != book) {
            bench = shared(book);
            byTenant.put(tenant, bench);
        }
        return bench;
    }

    void forget(String tenant) {
        byTenant.remove(tenant);
    }

    @SuppressWarnings("ReferenceEquality") // as above
    private Bench shared(Rulebook book) {
        return byTenant.values().stream()
                .filter(bench -> bench.book() == book)
                .findFirst()
                .orElseGet(() -> Bench.of(book));
    }
}
