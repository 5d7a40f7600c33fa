package dev.banksman.app.service;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does small chores again and again; one that fails is tried again the next time. */
final class Ticker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(
                    task -> Thread.ofPlatform().daemon().name("chores").unstarted(task));

    void every(Duration time, String chore, Runnable task) {
        var _ =
                executor.scheduleWithFixedDelay(
                        () -> carefully(chore, task),
                        time.toNanos(),
                        time.toNanos(),
                        TimeUnit.NANOSECONDS);
    }

    private static void carefully(String chore, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failed) {
            LOG.warn("{} failed and is tried again: {}", chore, failed.toString());
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
