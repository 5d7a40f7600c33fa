package dev.banksman.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banksman.port.Inbox.Receipt;
import dev.banksman.port.StoreUnavailableException;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** A database that goes away is told of, and found again without a restart. */
final class RecoveryTest {

    private static final String OTHERS =
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND pid <> pg_backend_pid()";

    @Test
    void connectionsThatAreCutAreOpenedAgain() {
        try (Bench bench = new Bench(Engine.POSTGRESQL)) {
            bench.tenant("acme");
            bench.deliver("acme", "before", 1);
            Raw.text(bench.url, OTHERS);

            assertThat(bench.store.ready()).as("reads find their way at once").isTrue();
            assertThat(deliverUntilAccepted(bench)).isNotEqualTo(Receipt.REFUSED);
            assertThat(claimUntilGiven(bench)).isEqualTo(2);
            assertThat(bench.deliver("acme", "before", 1)).isEqualTo(Receipt.REPEATED);
        }
    }

    private static Receipt deliverUntilAccepted(Bench bench) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (true) {
            try {
                return bench.deliver("acme", "after", 2);
            } catch (StoreUnavailableException e) {
                assertThat(System.nanoTime()).isLessThan(deadline);
            }
        }
    }

    private static int claimUntilGiven(Bench bench) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (true) {
            try {
                return bench.claim(10).size();
            } catch (StoreUnavailableException e) {
                assertThat(System.nanoTime()).isLessThan(deadline);
            }
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsNamedSo() {
        StoreOptions nowhere =
                Engine.options("jdbc:postgresql://localhost:1/none", "one", InstantSource.system());

        assertThatThrownBy(() -> Stores.open(nowhere))
                .isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(
                        () ->
                                Stores.open(
                                        Engine.options("jdbc:h2:x", "one", InstantSource.system())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:sqlite:");
    }
}
