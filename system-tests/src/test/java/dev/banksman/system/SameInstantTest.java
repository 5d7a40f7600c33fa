package dev.banksman.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.sandbox.SandboxOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tracker's clock moves only twice a second, so that `updated` tells changes not apart. */
class SameInstantTest {

    private static final long STEP = 500;
    private static final int DEEDS = 80;

    @RegisterExtension static final Lab LAB = Lab.perTest();

    private static InstantSource steps() {
        return () -> Instant.ofEpochMilli(System.currentTimeMillis() / STEP * STEP);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void givenManyChangesOfOneMillisecond_whenTheyComeInAnyOrder_thenTheLastStateCounts(long seed) {
        Cloud cloud = LAB.cloud(SandboxOptions.defaults().withSeed(seed).withClock(steps()));
        Service service = LAB.service(LAB.settings(cloud).with("quota.points-per-hour", "1000000"));
        Board board = cloud.board("acme");
        Place place = cloud.install("acme", service);
        cloud.fault("shuffle", Web.object().put("site", "acme").put("delay", "PT0.3S"));
        List<String> keys = board.items().keySet().stream().limit(4).toList();
        Crowd crowd = new Crowd(board, keys, seed);

        Instant installed = Instant.now();
        Awaiting.within(Duration.ofSeconds(2))
                .until(
                        "what is done to count as done after the installation",
                        () -> steps().instant().isAfter(installed));
        Instant begun = Instant.now();
        crowd.act(DEEDS);
        long stamps = Duration.between(begun, Instant.now()).toMillis() / STEP + 2;
        Duration took = new Quiet(cloud, place, service).converged(crowd, Duration.ofSeconds(30));

        assertThat(crowd.judge(cloud.ledger(place)).good()).isTrue();
        Lab.say(
                "one millisecond",
                "seed %d, %d deeds on %d items with at most %d values of updated, asked %d, lost 0, doubled 0, after %d ms, calls %s"
                        .formatted(
                                seed,
                                DEEDS,
                                keys.size(),
                                stamps,
                                crowd.owed().size(),
                                took.toMillis(),
                                cloud.ledger(place).calls()));
    }
}
