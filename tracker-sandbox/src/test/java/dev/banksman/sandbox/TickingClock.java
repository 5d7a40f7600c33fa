package dev.banksman.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands until it is told to go on. */
final class TickingClock implements InstantSource {

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-03-10T09:30:00Z"));

    @Override
    public Instant instant() {
        return now.get();
    }

    void tick(Duration step) {
        now.accumulateAndGet(now.get().plus(step), (old, next) -> next);
    }
}
