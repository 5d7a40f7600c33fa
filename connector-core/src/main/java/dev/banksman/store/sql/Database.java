package dev.banksman.store.sql;

import dev.banksman.port.StoreUnavailableException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A database: writes go through lanes that share commits, reads through connections of their own.
 * Every method may throw {@link StoreUnavailableException}; what was lost is opened again by
 * itself.
 */
public final class Database implements AutoCloseable {

    private static final int QUEUE = 8_192;
    private static final int GROUP = 128;
    private static final long DRAIN_MILLIS = 10_000;

    private final Dialect dialect;
    private final TaskQueue queue = new TaskQueue(QUEUE, GROUP);
    private final TaskQueue alone = new TaskQueue(QUEUE, 1);
    private final List<Thread> lanes = new ArrayList<>();
    private final Readers readers;
    private final long waitMillis;

    /**
     * Opens a database and brings its tables up to date.
     *
     * @throws StoreUnavailableException when it is not there
     */
    public Database(DatabaseAddress address) {
        Connections connections = new Connections(address);
        Migrations.run(address);
        this.dialect = address.dialect();
        this.waitMillis = address.patience().toMillis();
        this.readers = new Readers(dialect, connections::reading, address.readers(), waitMillis);
        int writers = dialect == Dialect.SQLITE ? 1 : address.writers();
        for (int i = 0; i < writers; i++) {
            start(queue, connections, "store-lane-" + i);
        }
        if (dialect != Dialect.SQLITE) {
            start(alone, connections, "store-claims");
        }
    }

    private void start(TaskQueue tasks, Connections connections, String name) {
        Thread thread = new Thread(new Lane(tasks, connections::writing), name);
        thread.setDaemon(true);
        thread.start();
        lanes.add(thread);
    }

    public Dialect dialect() {
        return dialect;
    }

    /** Takes something in; returns after the commit. */
    public <T> T intake(Collection<RowLock> locks, Work<T> work) {
        return commit(queue, Lane.Kind.INTAKE, new Task<>(locks, work));
    }

    /** Writes; returns after the commit. */
    public <T> T write(Collection<RowLock> locks, Work<T> work) {
        return commit(queue, Lane.Kind.WORKER, new Task<>(locks, work));
    }

    /** Writes what locks no item row that others might hold. */
    public <T> T write(Work<T> work) {
        return write(List.of(), work);
    }

    /**
     * Writes in a transaction of its own where several write at once: for work that must see what
     * others committed before it took a lock.
     */
    public <T> T writeAlone(Work<T> work) {
        TaskQueue tasks = dialect == Dialect.SQLITE ? queue : alone;
        return commit(tasks, Lane.Kind.WORKER, new Task<>(List.of(), work));
    }

    private <T> T commit(TaskQueue tasks, Lane.Kind kind, Task<T> task) {
        tasks.add(kind, task);
        return task.await(waitMillis);
    }

    /** Reads what is committed. */
    public <T> T read(Work<T> work) {
        return readers.read(work);
    }

    /** How many tasks wait to be written. */
    public int waiting() {
        return queue.size() + alone.size();
    }

    /** Writes what waits, then closes. */
    @Override
    public void close() {
        queue.close();
        alone.close();
        try {
            for (Thread lane : lanes) {
                lane.join(DRAIN_MILLIS);
                lane.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        readers.close();
    }
}
