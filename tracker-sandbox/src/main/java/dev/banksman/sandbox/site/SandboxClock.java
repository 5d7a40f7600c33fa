package dev.banksman.sandbox.site;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The sandbox's own time: a real one and an offset that only grows. Milliseconds, as Jira keeps.
 */
public final class SandboxClock implements InstantSource {

    private final InstantSource base;
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public SandboxClock(InstantSource base) {
        this.base = base;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset()).truncatedTo(ChronoUnit.MILLIS);
    }

    public Duration offset() {
        return offset.get();
    }

    /**
     * Moves time on.
     *
     * @throws IllegalArgumentException if that were backwards
     */
    public void advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("the clock moves forward only, not by " + step);
        }
        offset.accumulateAndGet(step, Duration::plus);
        listeners.forEach(Runnable::run);
    }

    /** Told after each advance. */
    public void whenAdvanced(Runnable listener) {
        listeners.add(listener);
    }
}
