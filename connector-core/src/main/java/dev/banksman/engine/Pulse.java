package dev.banksman.engine;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets a loop rest until something happens. A beat while nobody rests is not lost. */
final class Pulse {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition beaten = lock.newCondition();
    private boolean beat;

    void beat() {
        lock.lock();
        try {
            beat = true;
            beaten.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Rests until the next beat, at most so long. */
    void await(Duration longest) {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (!beat && left > 0) {
                left = beaten.awaitNanos(left);
            }
            beat = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Rests so long, whatever happens. */
    void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
