package dev.banksman.sandbox.hook;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A queue with a limit to how much of it is worked on at once; keeps no thread when it is empty.
 */
final class Lane {

    private final Executor threads;
    private final int limit;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger running = new AtomicInteger();

    Lane(Executor threads, int limit) {
        this.threads = threads;
        this.limit = limit;
    }

    void offer(Runnable work) {
        waiting.add(work);
        begin();
    }

    private void begin() {
        while (true) {
            int now = running.get();
            if (now >= limit || waiting.isEmpty()) {
                return;
            }
            if (running.compareAndSet(now, now + 1)) {
                try {
                    threads.execute(this::drain);
                } catch (RejectedExecutionException closed) {
                    waiting.clear();
                }
                return;
            }
        }
    }

    private void drain() {
        try {
            for (Runnable work = waiting.poll(); work != null; work = waiting.poll()) {
                work.run();
            }
        } finally {
            running.decrementAndGet();
        }
        // something may have been added between the last look and the step back
        begin();
    }
}
