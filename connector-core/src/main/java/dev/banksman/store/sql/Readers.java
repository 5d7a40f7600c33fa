package dev.banksman.store.sql;

import dev.banksman.port.StoreUnavailableException;
import dev.banksman.store.sql.Dialect.Trouble;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A few connections that only read, opened when they are needed. */
final class Readers implements AutoCloseable {

    private final Dialect dialect;
    private final Connector connector;
    private final Semaphore free;
    private final long waitMillis;
    private final Deque<Sql> idle = new ArrayDeque<>();
    private boolean closed;

    Readers(Dialect dialect, Connector connector, int most, long waitMillis) {
        this.dialect = dialect;
        this.connector = connector;
        this.free = new Semaphore(most, true);
        this.waitMillis = waitMillis;
    }

    /** Reads; once more on a new connection when the one at hand turns out to be lost. */
    <T> T read(Work<T> work) {
        acquire();
        try {
            try {
                return readOnce(work, takeIdle());
            } catch (SQLException e) {
                if (dialect.trouble(e) == Trouble.WORK) {
                    throw new IllegalStateException("refused by the database", e);
                }
                return readOnce(work, null);
            }
        } catch (SQLException e) {
            throw new StoreUnavailableException("the database cannot be read", e);
        } finally {
            free.release();
        }
    }

    private <T> T readOnce(Work<T> work, @Nullable Sql pooled) throws SQLException {
        Sql sql = pooled == null ? connector.open() : pooled;
        boolean good = false;
        try {
            T result = work.in(sql);
            good = true;
            return result;
        } finally {
            if (good) {
                giveBack(sql);
            } else {
                sql.close();
            }
        }
    }

    private void acquire() {
        try {
            if (!free.tryAcquire(waitMillis, TimeUnit.MILLISECONDS)) {
                String why = "too many read at once";
                throw new StoreUnavailableException(why, new IllegalStateException(why));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("interrupted", e);
        }
    }

    private synchronized @Nullable Sql takeIdle() {
        return idle.pollFirst();
    }

    private synchronized void giveBack(Sql sql) {
        if (closed) {
            sql.close();
        } else {
            idle.addFirst(sql);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(Sql::close);
        idle.clear();
    }
}
