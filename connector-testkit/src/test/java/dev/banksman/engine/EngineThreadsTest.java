package dev.banksman.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.plan.Quietness;
import dev.banksman.policy.owner.OwnerPolicy;
import dev.banksman.testkit.An;
import dev.banksman.testkit.live.Ledger;
import dev.banksman.testkit.live.LiveRules;
import dev.banksman.testkit.live.LiveWorld;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** The engine on its own threads. */
class EngineThreadsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ITEMS = 200;

    private final LiveWorld world =
            LiveWorld.of(
                            new Quietness(5, Optional.empty(), Optional.empty()),
                            LiveRules.advise(new OwnerPolicy()))
                    .with(options -> options.withTick(Duration.ofSeconds(5)));

    private void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void everythingDeliveredIsWorkedOnWithoutWaitingForATick() throws InterruptedException {
        Engine engine = world.engineNow();
        engine.start();
        try {
            long begun = System.nanoTime();
            for (int i = 0; i < ITEMS; i++) {
                world.change(An.person("p" + i), "PAY-" + i, item -> item.inProgress().unowned());
            }
            world.deliver();
            engine.wake();
            await(() -> world.ledger().notes().size() == ITEMS);
            long millis = (System.nanoTime() - begun) / 1_000_000;

            System.out.println(ITEMS + " items written to after " + millis + " ms");
            assertThat(millis).as("woken, not ticked").isLessThan(4_500);
        } finally {
            assertThat(engine.stop(PATIENCE)).isTrue();
        }
        assertThat(engine.inFlight()).isZero();
        assertThat(world.ledger().notes()).extracting(Ledger.Note::item).doesNotHaveDuplicates();
    }

    @Test
    void stoppedEngineClaimsNothingMore() throws InterruptedException {
        Engine engine = world.engineNow();
        engine.start();
        assertThat(engine.stop(PATIENCE)).isTrue();

        world.change("PAY-1", item -> item.inProgress().unowned()).deliver();
        engine.wake();

        assertThat(world.tracker().calls()).isEmpty();
        engine.start();
        engine.wake();
        await(() -> !world.ledger().notes().isEmpty());
        assertThat(engine.stop(PATIENCE)).isTrue();
    }
}
