package dev.banksman.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two equal nodes on one PostgreSQL; the tracker knows the first one's address. */
class TwoNodesTest {

    private static final Duration LEASE = Duration.ofSeconds(3);

    @RegisterExtension static final Lab LAB = Lab.perClass();

    private static Cloud cloud;
    private static Postgres postgres;
    private static Service first;
    private static Service second;

    @BeforeAll
    static void start() {
        cloud = LAB.cloud(3, 40, 5);
        postgres = LAB.postgres();
        Path key = LAB.folder().resolve("encryption.key");
        first = LAB.service(node(key));
        second = LAB.service(node(key).with("server.public-url", first.url()));
    }

    private static ServiceSettings node(Path key) {
        return LAB.settings(cloud)
                .withDatabase(postgres.url(), postgres.user(), key)
                .with("worker.lease", LEASE.toString());
    }

    @ParameterizedTest
    @CsvSource({"acme, 6", "site3, 8"})
    void givenANodeFrozenPastItsLease_whenTheOtherWorksOn_thenNothingIsDoubled(
            String site, long seed) {
        Place place = cloud.install(site, first);
        Board board = cloud.board(site);
        Crowd crowd = new Crowd(board, List.copyOf(board.items().keySet()), seed);
        Ledger ledger = cloud.ledger(place);

        CompletableFuture<Void> acting = CompletableFuture.runAsync(() -> crowd.act(300));
        Awaiting.within(Duration.ofMinutes(1))
                .until("writes to begin", () -> !ledger.notes().isEmpty(), first::endOfLog);
        second.freeze();
        try {
            acting.join();
            Awaiting.within(LEASE.multipliedBy(4))
                    .until(
                            "the other node to take over",
                            () -> crowd.judge(ledger).good(),
                            () -> crowd.judge(ledger));
        } finally {
            second.thaw();
        }
        Awaiting.within(Duration.ofSeconds(30)).until("the node to be back", second::ready);
        new Quiet(cloud, place, first).converged(crowd, Duration.ofMinutes(1));

        Lab.say(
                "frozen past its lease",
                "seed "
                        + seed
                        + ", deeds 300, asked %d, lost 0, doubled 0, calls %s"
                                .formatted(crowd.owed().size(), ledger.calls()));
    }

    @Test
    void givenTwoNodes_whenTheDatabaseCrashes_thenNothingIsLostAndItRecovers() {
        Place place = cloud.install("site2", first);
        Board board = cloud.board("site2");
        Crowd crowd = new Crowd(board, List.copyOf(board.items().keySet()), 7);
        Ledger ledger = cloud.ledger(place);

        CompletableFuture<Void> acting = CompletableFuture.runAsync(() -> crowd.act(300));
        Awaiting.within(Duration.ofMinutes(1))
                .until("writes to begin", () -> !ledger.notes().isEmpty(), first::endOfLog);
        postgres.crash();
        Awaiting.within(Duration.ofSeconds(15))
                .until("not to be ready", () -> !first.ready() && !second.ready());
        long delivered = delivered("site2");
        Awaiting.within(Duration.ofSeconds(2))
                .always(
                        "nothing is taken without the database",
                        () -> delivered("site2") == delivered,
                        () -> cloud.deliveries("site2"));
        postgres.startAgain();
        Duration recovered =
                Awaiting.within(Duration.ofSeconds(10))
                        .until("both to be ready", () -> first.ready() && second.ready());
        acting.join();
        Duration after = new Quiet(cloud, place, first).converged(crowd, Duration.ofMinutes(1));

        assertThat(ledger.notes()).isNotEmpty();
        Lab.say(
                "database crashed",
                "deeds 300, asked %d, lost 0, doubled 0, recovered in %d ms, all done %d ms after the last deed, %s"
                        .formatted(
                                crowd.owed().size(),
                                recovered.toMillis(),
                                after.toMillis(),
                                cloud.deliveries("site2").path("sites")));
    }

    private static long delivered(String site) {
        return cloud.deliveries(site).at("/sites/" + site + "/delivered").asLong();
    }
}
