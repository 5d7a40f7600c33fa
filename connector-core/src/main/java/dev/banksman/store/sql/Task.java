package dev.banksman.store.sql;

import dev.banksman.port.StoreUnavailableException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Work that waits for its turn, with whoever asked for it waiting for its end. */
final class Task<T> {

    private final Work<T> work;
    private final List<RowLock> locks;
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private @Nullable T result;
    private @Nullable Exception failure;

    Task(Collection<RowLock> locks, Work<T> work) {
        this.work = work;
        this.locks = List.copyOf(locks);
    }

    List<RowLock> locks() {
        return locks;
    }

    /** Whether nobody waits for it any more. */
    boolean isAbandoned() {
        return done.isDone();
    }

    /** Does the work; its result counts only once {@link #complete} was called. */
    void run(Sql sql) throws SQLException {
        failure = null;
        result = work.in(sql);
    }

    /** It failed alone: its own doing. */
    void failing(Exception cause) {
        failure = cause;
    }

    /** After the commit: tells what came of it. */
    void complete() {
        if (failure != null) {
            done.completeExceptionally(failure);
        } else if (result != null) {
            done.complete(result);
        }
    }

    void unavailable(Exception cause) {
        done.completeExceptionally(
                new StoreUnavailableException("the database cannot be written to", cause));
    }

    /** Waits for the commit. */
    T await(long millis) {
        try {
            return done.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            done.cancel(false);
            throw new StoreUnavailableException("the database is too slow", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("interrupted", e);
        } catch (ExecutionException e) {
            throw failed(e.getCause() == null ? e : e.getCause());
        }
    }

    private static RuntimeException failed(Throwable cause) {
        return switch (cause) {
            case StoreUnavailableException e ->
                    new StoreUnavailableException(String.valueOf(e.getMessage()), e);
            case RuntimeException e -> e;
            default -> new IllegalStateException("refused by the database", cause);
        };
    }
}
