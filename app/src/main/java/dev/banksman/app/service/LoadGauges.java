package dev.banksman.app.service;

import dev.banksman.port.Records;
import dev.banksman.port.StoreUnavailableException;
import java.time.Duration;

/** How much there is to do; the database is asked for it at most every few seconds. */
final class LoadGauges {

    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    private final Records records;
    private Records.Load load = new Records.Load(0, 0, 0, 0);
    private long readAt = System.nanoTime() - FRESH_NANOS;

    LoadGauges(Records records) {
        this.records = records;
    }

    double due() {
        return load().due();
    }

    double leased() {
        return load().leased();
    }

    double parked() {
        return load().parked();
    }

    double lagSeconds() {
        return load().lag() / 1000.0;
    }

    private synchronized Records.Load load() {
        long now = System.nanoTime();
        if (now - readAt >= FRESH_NANOS) {
            readAt = now;
            try {
                load = records.load();
            } catch (StoreUnavailableException _) {
                return load; // the last figures; health says that the store is not there
            }
        }
        return load;
    }
}
