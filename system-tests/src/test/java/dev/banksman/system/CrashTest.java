package dev.banksman.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The process dies, or is asked to end, with work under way. No sweep helps. */
class CrashTest {

    private static final Duration MOST_TO_RESUME = Duration.ofSeconds(5);

    @RegisterExtension final Lab lab = Lab.perTest();

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void givenEventsComing_whenKilledAtRandom_thenNothingIsLostOrDoubled(long seed) {
        run(seed, 1, 300, 40);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void givenManyEvents_whenKilledAtRandomThreeTimes_thenNothingIsLostOrDoubled(long seed) {
        run(seed, 3, 5000, 400);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void givenEventsComing_whenKilledAtRandomTenTimes_thenNothingIsLostOrDoubled(long seed) {
        run(seed, 10, 600, 40);
    }

    /** There is work under way at each kill. */
    private void run(long seed, int kills, int deeds, int items) {
        Cloud cloud = lab.cloud(1, items, seed);
        Service service = lab.service(lab.settings(cloud));
        Place place = cloud.install("acme", service);
        Board board = cloud.board("acme");
        Crowd crowd = new Crowd(board, List.copyOf(board.items().keySet()), seed);
        Ledger ledger = cloud.ledger(place);
        Random random = new Random(seed);

        Duration slowestStart = Duration.ZERO;
        Duration slowest = Duration.ZERO;
        for (int kill = 0; kill < kills; kill++) {
            CompletableFuture<Void> acting =
                    CompletableFuture.runAsync(() -> crowd.act(deeds / kills));
            Awaiting.within(Duration.ofMinutes(1))
                    .until("writes to begin", () -> !ledger.notes().isEmpty(), service::endOfLog);
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(1500)).toNanos());
            service.kill();
            slowest = longer(slowest, restart(service, ledger));
            slowestStart = longer(slowestStart, service.untilReady());
            acting.join();
        }
        Duration after = new Quiet(cloud, place, service).converged(crowd, Duration.ofMinutes(2));

        assertThat(slowest).isLessThan(MOST_TO_RESUME);
        Lab.say(
                "kill -9",
                "seed %d, kills %d, deeds %d, items %d, asked %d, lost 0, doubled 0, ready after at most %d ms, resumed at most %d ms after that, all done %d ms after the last deed"
                        .formatted(
                                seed,
                                kills,
                                deeds,
                                items,
                                crowd.owed().size(),
                                slowestStart.toMillis(),
                                slowest.toMillis(),
                                after.toMillis()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /**
     * From ready to the first call, or to nothing owed. The start of the process is told apart: it
     * takes what the machine's load makes it take.
     */
    private static Duration restart(Service service, Ledger ledger) {
        long before = ledger.total();
        service.startAgain();
        return Awaiting.within(MOST_TO_RESUME)
                .until("work to go on", () -> ledger.total() > before || service.idle());
    }

    @Test
    void givenEventsComing_whenAskedToEnd_thenItEndsWithinTenSecondsAndLosesNothing() {
        Cloud cloud = lab.cloud(1, 40, 3);
        Service service = lab.service(lab.settings(cloud));
        Place place = cloud.install("acme", service);
        Board board = cloud.board("acme");
        Crowd crowd = new Crowd(board, List.copyOf(board.items().keySet()), 3);
        Ledger ledger = cloud.ledger(place);

        CompletableFuture<Void> acting = CompletableFuture.runAsync(() -> crowd.act(300));
        Awaiting.within(Duration.ofMinutes(1))
                .until("writes to begin", () -> !ledger.notes().isEmpty(), service::endOfLog);
        Duration took = service.stop(Duration.ofSeconds(10));
        long calls = ledger.total();
        assertThat(ledger.total()).isEqualTo(calls);
        service.startAgain();
        acting.join();
        Duration after = new Quiet(cloud, place, service).converged(crowd, Duration.ofMinutes(1));

        Lab.say(
                "SIGTERM",
                "ended in %d ms, deeds 300, lost 0, doubled 0, all done %d ms after the last deed"
                        .formatted(took.toMillis(), after.toMillis()));
    }
}
