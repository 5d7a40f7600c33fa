package dev.banksman.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Webhooks that never come: the sweep finds what changed. */
class MissedWebhooksTest {

    private static final Duration EVERY = Duration.ofSeconds(2);

    @RegisterExtension static final Lab LAB = Lab.perClass();

    private static Cloud cloud;
    private static Service service;

    @BeforeAll
    static void start() {
        cloud = LAB.cloud(3, 20, 8);
        service =
                LAB.service(
                        LAB.settings(cloud)
                                .with("sweep.every", EVERY.toString())
                                .with("quota.points-per-hour", "10000000"));
    }

    @ParameterizedTest
    @CsvSource({"acme, 0.1, 8", "site2, 0.1, 9", "site3, 1.0, 10"})
    void givenWebhooksThatAreDropped_whenTheSweepComes_thenAllIsRepaired(
            String site, double rate, long seed) {
        Place place = cloud.install(site, service);
        Board board = cloud.board(site);
        Crowd crowd = new Crowd(board, List.copyOf(board.items().keySet()), seed);
        ObjectNode dropped = Web.object().put("site", site).put("rate", rate);
        cloud.fault("drop-webhook", dropped);

        crowd.act(200);
        Duration after = new Quiet(cloud, place, service).converged(crowd, EVERY.multipliedBy(5));

        long lost = cloud.deliveries(site).at("/sites/" + site + "/dropped").asLong();
        assertThat(lost).isPositive();
        Lab.say(
                "webhooks dropped",
                "seed %d, deeds 200, dropped %d, asked %d, lost 0, doubled 0, repaired %d ms after the last deed (sweep every %s)"
                        .formatted(seed, lost, crowd.owed().size(), after.toMillis(), EVERY));
    }
}
