package dev.banksman.app.service;

import dev.banksman.port.SweepStore;
import dev.banksman.port.Tenant;
import dev.banksman.store.Stores;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Waits until a site that was just connected has been gone through once. What somebody does before
 * would count as having been so already.
 */
record FirstReading(Stores stores) {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long PAUSE_MILLIS = 50;

    void await() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!isDone() && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isDone() {
        return stores.tenants().all().stream().allMatch(this::isRead)
                && stores.records().load().due() == 0;
    }

    private boolean isRead(Tenant tenant) {
        List<SweepStore.Progress> readings =
                stores.sweeps().all(tenant.id()).stream()
                        .filter(reading -> reading.kind() == SweepStore.Kind.BACKFILL)
                        .filter(reading -> !reading.project().isEmpty())
                        .toList();
        return !readings.isEmpty()
                && readings.stream()
                        .allMatch(reading -> reading.seen() > 0 && reading.page().isEmpty());
    }
}
