package dev.banksman.app.service;

import dev.banksman.app.service.config.RetentionConfig;
import dev.banksman.backtest.BackTests;
import dev.banksman.port.Retention;
import dev.banksman.port.Retention.What;
import dev.banksman.store.Stores;
import java.time.Duration;
import java.time.Instant;

/** Clears away what is kept no longer, in small steps, so that nobody waits for it. */
record ClearingAway(RetentionConfig keep, Stores stores, BackTests backTests) {

    private static final int ROWS = 1_000;
    private static final int MOST_STEPS = 100;

    void run() {
        Instant now = Instant.now();
        backTests.tidy(stores.tenants());
        for (What what : What.values()) {
            forget(what, now.minus(kept(what)));
        }
        boolean more = true;
        for (int step = 0; more && step < MOST_STEPS; step++) {
            more = stores.tenants().erase(ROWS);
        }
    }

    private void forget(What what, Instant before) {
        Retention retention = stores.retention();
        boolean more = true;
        for (int step = 0; more && step < MOST_STEPS; step++) {
            more = retention.forget(what, before, ROWS);
        }
    }

    private Duration kept(What what) {
        return switch (what) {
            case DELIVERIES -> keep.deliveries();
            case DECISIONS -> keep.decisions();
            case EFFECTS, FINDINGS -> keep.effects();
        };
    }
}
