package dev.banksman.store.sql;

import dev.banksman.port.StoreUnavailableException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits to be written, bounded. Intake and workers each have a half of every group, intake
 * first; what one does not use is the other's.
 */
final class TaskQueue {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Queue<Task<?>> intake = new ArrayDeque<>();
    private final Queue<Task<?>> workers = new ArrayDeque<>();
    private final int bound;
    private final int group;
    private boolean closed;

    TaskQueue(int bound, int group) {
        this.bound = bound;
        this.group = group;
    }

    /**
     * Puts a task in.
     *
     * @throws StoreUnavailableException when too many wait, or it is closed
     */
    void add(Lane.Kind kind, Task<?> task) {
        lock.lock();
        try {
            Queue<Task<?>> queue = kind == Lane.Kind.INTAKE ? intake : workers;
            if (closed || queue.size() >= bound) {
                String why = closed ? "the store is closed" : "too much waits to be written";
                throw new StoreUnavailableException(why, new IllegalStateException(why));
            }
            queue.add(task);
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /** The next group; waits for one. Empty when it is closed and all is done. */
    List<Task<?>> take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (intake.isEmpty() && workers.isEmpty()) {
                if (closed) {
                    return List.of();
                }
                filled.await();
            }
            List<Task<?>> taken = new ArrayList<>();
            move(intake, taken, group - Math.min(workers.size(), group / 2));
            move(workers, taken, group);
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing more in; what is there is still done. */
    void close() {
        lock.lock();
        try {
            closed = true;
            filled.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return intake.size() + workers.size();
        } finally {
            lock.unlock();
        }
    }

    private static void move(Queue<Task<?>> from, List<Task<?>> to, int until) {
        while (to.size() < until && !from.isEmpty()) {
            to.add(from.remove());
        }
    }
}
