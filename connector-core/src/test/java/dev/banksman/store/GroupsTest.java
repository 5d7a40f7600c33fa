package dev.banksman.store;

import static dev.banksman.store.Bench.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banksman.port.Inbox.Receipt;
import dev.banksman.port.StoreUnavailableException;
import dev.banksman.store.sql.Database;
import dev.banksman.store.sql.DatabaseAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Many writes share a commit, and each stands or falls alone. */
@ParameterizedClass
@EnumSource(Engine.class)
final class GroupsTest {

    private final Engine engine;

    GroupsTest(Engine engine) {
        this.engine = engine;
    }

    private Database open(String url, Duration patience) {
        return new Database(new DatabaseAddress(url, "", "", 1, 2, patience));
    }

    @Test
    void aBadTaskTakesNoneOfItsNeighboursAlong() throws Exception {
        String url = Engine.fresh(engine);
        try (Database database = open(url, Duration.ofSeconds(20));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch busy = new CountDownLatch(1);
            CountDownLatch free = new CountDownLatch(1);
            threads.execute(() -> database.write(sql -> hold(busy, free)));
            busy.await();
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                int number = i;
                all.add(threads.submit(() -> database.write(sql -> write(sql, number))));
            }
            awaitWaiting(database, 20);
            free.countDown();

            int failed = 0;
            for (int i = 0; i < 20; i++) {
                failed += fails(all.get(i)) ? 1 : 0;
                assertThat(fails(all.get(i))).as("task " + i).isEqualTo(i % 5 == 3);
            }
            assertThat(failed).isEqualTo(4);
        }
        assertThat(Raw.number(url, "SELECT count(*) FROM setting")).isEqualTo(16);
    }

    /** Whoever blocks the only lane may be given up on as well. */
    private static void blocking(Database database, CountDownLatch busy, CountDownLatch free) {
        try {
            database.write(sql -> hold(busy, free));
        } catch (StoreUnavailableException e) {
            assertThat(e).hasMessageContaining("slow");
        }
    }

    private static int hold(CountDownLatch busy, CountDownLatch free) {
        busy.countDown();
        try {
            free.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return 1;
    }

    /** Every fifth writes, and then breaks: by the database's word, or by its own. */
    private static int write(dev.banksman.store.sql.Sql sql, int number)
            throws java.sql.SQLException {
        int written =
                sql.update(
                        "INSERT INTO setting (site, name, value) VALUES (1, ?, 'x')", "n" + number);
        if (number % 10 == 3) {
            sql.update("INSERT INTO setting (site, name, value) VALUES (1, ?, 'x')", "n" + number);
        } else if (number % 10 == 8) {
            throw new IllegalStateException("poison");
        }
        return written;
    }

    private static boolean fails(Future<Integer> one) throws InterruptedException {
        try {
            return one.get() != 1;
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(IllegalStateException.class);
            return true;
        }
    }

    private static void awaitWaiting(Database database, int count) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (database.waiting() < count && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whoeverWaitsTooLongIsToldThatTheStoreIsNotThere() throws Exception {
        String url = Engine.fresh(engine);
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        try (Database database = open(url, Duration.ofSeconds(1));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(() -> blocking(database, busy, free));
            busy.await();

            assertThatThrownBy(() -> database.write(sql -> write(sql, 1)))
                    .isInstanceOf(StoreUnavailableException.class);
            free.countDown();
            assertThat(database.<Integer>write(sql -> write(sql, 2))).isEqualTo(1);
        }
        assertThat(Raw.number(url, "SELECT count(*) FROM setting"))
                .as("nobody waited for the first one any more")
                .isEqualTo(1);
    }

    @Test
    void aClosedStoreTakesNothing() {
        Bench bench = new Bench(engine);
        bench.tenant("acme");
        assertThat(bench.store.ready()).isTrue();
        bench.close();

        assertThatThrownBy(() -> bench.deliver("acme", 1))
                .isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void manyAtOnceAreAllKept() throws Exception {
        AtomicInteger accepted = new AtomicInteger();
        try (Bench bench = new Bench(engine)) {
            bench.tenant("acme");
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 500; i++) {
                    int number = i;
                    threads.execute(
                            () -> {
                                Receipt receipt = bench.deliver("acme", "id" + number / 2, number);
                                if (receipt == Receipt.ACCEPTED) {
                                    accepted.incrementAndGet();
                                }
                            });
                }
            }
            assertThat(accepted).hasValue(250);
            assertThat(bench.claim(1_000, 1_000)).hasSize(250);
            assertThat(item("acme", 1)).isNotNull();
        }
    }
}
