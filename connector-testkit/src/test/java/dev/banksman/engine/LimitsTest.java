package dev.banksman.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banksman.item.ItemRef;
import dev.banksman.port.Answer.Scope;
import dev.banksman.testkit.An;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The small parts that wait. */
class LimitsTest {

    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final Gate gate = new Gate();

    @Test
    void gateStopsTheScopeThatIsNamedAndNoOther() {
        gate.close(An.ref("PAY-1"), Scope.ITEM, LATER);
        assertThat(gate.closedUntil(An.ref("PAY-1"), NOW)).contains(LATER);
        assertThat(gate.closedUntil(An.ref("PAY-2"), NOW)).isEmpty();
        assertThat(gate.closedUntil(An.ref("PAY-1"), LATER)).isEmpty();

        gate.close(An.ref("PAY-1"), Scope.TENANT, LATER);
        assertThat(gate.closedUntil(An.ref("PAY-2"), NOW)).contains(LATER);
        assertThat(gate.closedUntil(elsewhere("jay"), NOW)).isEmpty();

        gate.close(An.ref("PAY-1"), Scope.APP, LATER.plusSeconds(1));
        assertThat(gate.closedUntil(elsewhere("jay"), NOW)).contains(LATER.plusSeconds(1));
    }

    private static ItemRef elsewhere(String tenant) {
        return new ItemRef(tenant, An.ref("PAY-1").tracker(), "X-1");
    }

    @Test
    void earlierLimitDoesNotShortenALaterOne() {
        gate.close(An.ref("PAY-1"), Scope.TENANT, LATER);
        gate.close(An.ref("PAY-2"), Scope.TENANT, NOW.plusSeconds(1));

        assertThat(gate.closedUntil(An.ref("PAY-3"), NOW)).contains(LATER);
    }

    @Test
    void backoffDoublesWithJitterUpToTenMinutes() {
        Backoff backoff = new Backoff(new Random(1));
        for (int failures = 0; failures < 70; failures++) {
            Duration wait = backoff.after(failures);
            long whole = Math.min(600_000, 1000L << Math.min(failures, 10));
            assertThat(wait.toMillis()).isBetween(whole / 2, whole);
        }
        assertThat(backoff.whileAway()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(5));
    }

    @Test
    void paceRestsForThePriceOfWhatWasSpent() {
        Pace pace = new Pace(3_600);
        assertThat(pace.isFree(NOW)).isTrue();
        pace.spend(51, NOW);
        assertThat(pace.isFree(NOW.plusSeconds(50))).isFalse();
        assertThat(pace.isFree(NOW.plusSeconds(51))).isTrue();
    }

    @Test
    void optionsThatCannotWorkAreRefused() {
        EngineOptions options = EngineOptions.standard("n");
        assertThat(options.withTick(Duration.ofMillis(100)).tick().toMillis()).isEqualTo(100);
        assertThatThrownBy(() -> options.withTick(Duration.ofMillis(99)))
                .hasMessageContaining("PT0.1S");
        assertThatThrownBy(() -> options.withLease(Duration.ofSeconds(1)))
                .hasMessageContaining("PT2S");
        assertThatThrownBy(() -> options.withInFlight(0, 1)).hasMessageContaining("at least 1");
        assertThatThrownBy(
                        () ->
                                new SweepOptions(
                                        Duration.ZERO, Duration.ZERO, Duration.ofDays(1), 1, 1, 1))
                .hasMessageContaining("sweeps every PT0S");
    }
}
