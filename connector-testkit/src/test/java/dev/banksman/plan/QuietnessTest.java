package dev.banksman.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.plan.Quietness.Breaker;
import dev.banksman.plan.Quietness.Bursts;
import dev.banksman.testkit.An;
import dev.banksman.testkit.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The small state machines behind quietness. */
class QuietnessTest {

    private static final Person ANN = An.person("ann");
    private static final Instant T = Times.at("2026-03-09 10:00");
    private static final Bursts THREE_A_MINUTE =
            new Bursts(3, Duration.ofMinutes(1), Duration.ofMinutes(2));

    private final BurstWatch watch = new BurstWatch(Optional.of(THREE_A_MINUTE));

    private static ItemRef ref(int number) {
        return An.ref("PAY-" + number);
    }

    @Test
    void burstIsRecognisedWithAllItsItemsAndGoesOnUntilQuiet() {
        assertThat(watch.changed(ref(1), Optional.of(ANN), T)).isEmpty();
        assertThat(watch.changed(ref(2), Optional.of(ANN), T.plusSeconds(10))).isEmpty();
        assertThat(watch.changed(ref(3), Optional.of(ANN), T.plusSeconds(60)))
                .containsExactly(ref(1), ref(2), ref(3));
        assertThat(watch.changed(ref(4), Optional.of(ANN), T.plusSeconds(170)))
                .containsExactly(ref(4));
        assertThat(watch.nextEnd()).contains(T.plusSeconds(290));
        assertThat(watch.ended(T.plusSeconds(289))).isEmpty();
        assertThat(watch.ended(T.plusSeconds(290)).getFirst().items()).hasSize(4);
        assertThat(watch.changed(ref(5), Optional.of(ANN), T.plusSeconds(300))).isEmpty();
        assertThat(watch.recognised()).isEqualTo(1);
    }

    @Test
    void oneItemChangedOftenIsNoBurst() {
        for (int i = 0; i < 10; i++) {
            assertThat(watch.changed(ref(1), Optional.of(ANN), T.plusSeconds(i))).isEmpty();
        }
    }

    @Test
    void changesOfSeveralPeopleAreNoBurst() {
        for (int i = 0; i < 10; i++) {
            Person person = An.person("p" + i);
            assertThat(watch.changed(ref(i), Optional.of(person), T)).isEmpty();
        }
        assertThat(watch.changed(ref(11), Optional.empty(), T)).isEmpty();
    }

    @Test
    void breakerStaysOpenForTheDay() {
        LatchingBreaker breaker =
                new LatchingBreaker(Optional.of(new Breaker(2, Duration.ofMinutes(10))));

        assertThat(breaker.stopped("owner", ref(1), T, Times.OFFICE)).isEmpty();
        assertThat(breaker.stopped("owner", ref(2), T, Times.OFFICE)).isEmpty();
        assertThat(breaker.stopped("owner", ref(2), T, Times.OFFICE)).as("same item").isEmpty();
        assertThat(breaker.stopped("owner", ref(3), T, Times.OFFICE))
                .contains(Times.at("2026-03-10 00:00"));
        assertThat(breaker.stopped("other", ref(3), T, Times.OFFICE)).as("other rule").isEmpty();
        assertThat(breaker.stopped("owner", ref(4), T.plusSeconds(7200), Times.OFFICE)).isPresent();
        assertThat(breaker.stopped("owner", ref(4), Times.at("2026-03-10 00:00"), Times.OFFICE))
                .isEmpty();
        assertThat(breaker.trips()).isEqualTo(1);
    }

    @Test
    void breakerForgetsAfterItsTime() {
        LatchingBreaker breaker =
                new LatchingBreaker(Optional.of(new Breaker(2, Duration.ofMinutes(10))));

        for (int i = 0; i < 20; i++) {
            Instant at = T.plusSeconds(301L * i);
            assertThat(breaker.stopped("owner", ref(i), at, Times.OFFICE)).isEmpty();
        }
    }

    @Test
    void breakerCountsAnItemFromItsLastHit() {
        LatchingBreaker breaker =
                new LatchingBreaker(Optional.of(new Breaker(2, Duration.ofMinutes(10))));

        assertThat(breaker.stopped("owner", ref(1), T, Times.OFFICE)).isEmpty();
        assertThat(breaker.stopped("owner", ref(2), T.plusSeconds(420), Times.OFFICE)).isEmpty();
        assertThat(breaker.stopped("owner", ref(1), T.plusSeconds(480), Times.OFFICE)).isEmpty();
        assertThat(breaker.stopped("owner", ref(3), T.plusSeconds(720), Times.OFFICE)).isPresent();
    }

    @Test
    void noiseBudgetIsPerPersonAndDay() {
        DailyNoise noise = new DailyNoise(1);
        LocalDate monday = LocalDate.of(2026, 3, 9);

        assertThat(noise.admits(ANN, monday)).isTrue();
        assertThat(noise.admits(ANN, monday)).isFalse();
        assertThat(noise.admits(An.person("bob"), monday)).isTrue();
        assertThat(noise.admits(ANN, monday.plusDays(1))).isTrue();
    }

    /** It may be Tuesday in one rule's calendar while it is still Monday in another's. */
    @Test
    void noiseBudgetCountsEachLocalDayByItself() {
        DailyNoise noise = new DailyNoise(1);
        LocalDate monday = LocalDate.of(2026, 3, 9);

        assertThat(noise.admits(An.person("bob"), monday.plusDays(1))).isTrue();
        assertThat(noise.admits(ANN, monday)).isTrue();
        assertThat(noise.admits(ANN, monday.plusDays(1))).as("another day").isTrue();
        assertThat(noise.admits(ANN, monday.plusDays(2))).as("another day").isTrue();
        assertThat(noise.admits(ANN, monday)).as("still counted").isFalse();
        assertThat(noise.admits(ANN, monday.plusDays(1))).as("still counted").isFalse();
    }

    @Test
    void noiseBudgetForgetsADayThatIsOverEverywhere() {
        DailyNoise noise = new DailyNoise(1);
        LocalDate monday = LocalDate.of(2026, 3, 9);

        noise.admits(ANN, monday);
        noise.admits(ANN, monday.plusDays(3));

        assertThat(noise.admits(ANN, monday)).isTrue();
    }
}
