package dev.banksman.sandbox.hook;

import dev.banksman.sandbox.site.SandboxClock;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;

/** Runs things at an instant of the sandbox's clock, sooner when that clock is moved on. */
final class Later implements AutoCloseable {

    private record Task(Instant due, long order, Runnable work) implements Comparable<Task> {
        @Override
        public int compareTo(Task other) {
            int byDue = due.compareTo(other.due);
            return byDue != 0 ? byDue : Long.compare(order, other.order);
        }
    }

    private final SandboxClock clock;
    private final PriorityQueue<Task> tasks = new PriorityQueue<>();
    private final Thread thread;
    private long count;

    Later(SandboxClock clock) {
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("sandbox-later").unstarted(this::run);
        clock.whenAdvanced(this::wake);
    }

    void start() {
        thread.start();
    }

    synchronized void at(Instant due, Runnable work) {
        tasks.add(new Task(due, count++, work));
        notifyAll();
    }

    synchronized int size() {
        return tasks.size();
    }

    private synchronized void wake() {
        notifyAll();
    }

    private void run() {
        try {
            while (true) {
                next().run();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Runnable next() throws InterruptedException {
        while (true) {
            Task first = tasks.peek();
            if (first == null) {
                wait();
            } else {
                long left = Duration.between(clock.instant(), first.due()).toMillis();
                if (left <= 0) {
                    tasks.remove();
                    return first.work();
                }
                wait(left);
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
