package dev.banksman.jira.client;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A time that stands still until it is moved. */
public final class SettableTime implements InstantSource {

    private final AtomicReference<Instant> now;

    public SettableTime(String begin) {
        now = new AtomicReference<>(Instant.parse(begin));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    public void advance(Duration step) {
        now.updateAndGet(time -> time.plus(step));
    }

    public void set(Instant time) {
        now.set(time);
    }
}
