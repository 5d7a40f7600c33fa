package dev.banksman.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.policy.owner.OwnerPolicy;
import dev.banksman.port.ItemStore.Appetite;
import dev.banksman.testkit.live.LiveRules;
import dev.banksman.testkit.live.LiveWorld;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeaseTest {

    private static final String NODE = "a";
    private static final Duration LENGTH = Duration.ofSeconds(30);

    private final LiveWorld world = LiveWorld.of(LiveRules.advise(new OwnerPolicy()));
    private final Lease lease = lease();

    private Lease lease() {
        world.change("PAY-1", item -> item.inProgress().unowned()).deliver();
        Lease.Start start = Lease.start(world.items(), world.clock(), LENGTH);
        return start.of(world.items().claim(new Appetite(NODE, 1, 1, LENGTH)).getFirst());
    }

    @Test
    void givenEnoughIsLeft_whenAsked_thenItHoldsAndTheStoreIsNotAsked() {
        world.items().takeBack(NODE);
        world.clock().advance(Duration.ofSeconds(17));

        assertThat(lease.holds()).isTrue();
    }

    @Test
    void givenLittleIsLeft_whenAsked_thenItIsMadeLonger() {
        world.clock().advance(Duration.ofSeconds(20));
        assertThat(lease.holds()).isTrue();

        world.clock().advance(Duration.ofSeconds(20));
        assertThat(lease.holds()).isTrue();
    }

    @Test
    void givenLittleIsLeftAndSomebodyElseHasIt_whenAsked_thenItDoesNotHold() {
        world.items().takeBack(NODE);
        world.clock().advance(Duration.ofSeconds(20));

        assertThat(lease.holds()).isFalse();
    }

    @Test
    void givenItIsOver_whenAsked_thenItDoesNotHoldThoughNobodyTookIt() {
        world.clock().advance(LENGTH);

        assertThat(lease.holds()).isFalse();
    }
}
