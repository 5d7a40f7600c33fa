package dev.banksman.store.sql;

import dev.banksman.store.sql.Dialect.Trouble;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thread with a connection that writes what waits, many tasks to a commit. A task that fails
 * takes none of its neighbours along: the group is then done again, each in a savepoint of its own.
 */
final class Lane implements Runnable {

    private static final int TRIES = 5;
    private static final long PAUSE_AFTER_LOSS = 200;

    /** Who asks. */
    enum Kind {
        INTAKE,
        WORKER
    }

    private final TaskQueue queue;
    private final Connector connector;
    private @Nullable Sql open;
    private boolean committing;

    Lane(TaskQueue queue, Connector connector) {
        this.queue = queue;
        this.connector = connector;
    }

    @Override
    public void run() {
        try {
            List<Task<?>> group = queue.take();
            while (!group.isEmpty()) {
                serve(group.stream().filter(task -> !task.isAbandoned()).toList());
                group = queue.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            disconnect();
        }
    }

    /** Once more on a new connection when the one at hand was lost before anything could count. */
    private void serve(List<Task<?>> group) throws InterruptedException {
        boolean used = open != null;
        try {
            try {
                write(group);
            } catch (SQLException e) {
                if (!used || committing) {
                    throw e;
                }
                disconnect();
                write(group);
            }
        } catch (SQLException e) {
            lose(group, e);
            Thread.sleep(PAUSE_AFTER_LOSS);
        }
    }

    private void write(List<Task<?>> group) throws SQLException {
        committing = false;
        Sql sql = connected();
        if (!together(sql, group)) {
            apart(sql, group);
        }
    }

    /** Everything in one go; false, with nothing done, when some task is at fault. */
    private boolean together(Sql sql, List<Task<?>> group) throws SQLException {
        SQLException last = new SQLException("nothing was tried");
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                sql.begin();
                RowLocks.take(sql, group);
                for (Task<?> task : group) {
                    task.run(sql);
                }
                commit(sql, group);
                return true;
            } catch (SQLException e) {
                Trouble trouble = sql.dialect().trouble(e);
                if (trouble == Trouble.DATABASE) {
                    throw e;
                }
                sql.rollback();
                committing = false;
                if (trouble == Trouble.WORK) {
                    return false;
                }
                last = e;
            } catch (RuntimeException e) {
                sql.rollback();
                return false;
            }
        }
        throw last;
    }

    private void apart(Sql sql, List<Task<?>> group) throws SQLException {
        sql.begin();
        RowLocks.take(sql, group);
        for (Task<?> task : group) {
            sql.update("SAVEPOINT task");
            try {
                task.run(sql);
            } catch (SQLException e) {
                if (sql.dialect().trouble(e) != Trouble.WORK) {
                    throw e;
                }
                takeBack(sql, task, e);
            } catch (RuntimeException e) {
                takeBack(sql, task, e);
            }
            sql.update("RELEASE SAVEPOINT task");
        }
        commit(sql, group);
    }

    private static void takeBack(Sql sql, Task<?> task, Exception cause) throws SQLException {
        sql.update("ROLLBACK TO SAVEPOINT task");
        task.failing(cause);
    }

    private void commit(Sql sql, List<Task<?>> group) throws SQLException {
        committing = true;
        sql.commit();
        group.forEach(Task::complete);
    }

    private Sql connected() throws SQLException {
        Sql sql = open;
        if (sql == null) {
            sql = connector.open();
            open = sql;
        }
        return sql;
    }

    private void lose(List<Task<?>> group, Exception cause) {
        group.forEach(task -> task.unavailable(cause));
        disconnect();
    }

    private void disconnect() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
