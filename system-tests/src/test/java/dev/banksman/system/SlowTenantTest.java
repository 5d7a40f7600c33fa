package dev.banksman.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One tenant's tracker is slow: the others do not notice. */
class SlowTenantTest {

    @RegisterExtension final Lab lab = Lab.perTest();

    @Test
    void givenTenTenants_whenOneIsSlow_thenTheOthersAreNotSlowed() {
        run(10, 12);
    }

    @Tag("long")
    @Test
    void givenFiftyTenants_whenOneIsSlow_thenTheOthersAreNotSlowed() {
        run(50, 12);
    }

    private void run(int tenants, int rounds) {
        Cloud cloud = lab.cloud(tenants, 30, 51);
        Service service = lab.service(lab.settings(cloud).with("client.call-timeout", "PT8S"));
        List<Place> places = new ArrayList<>();
        for (int i = 1; i <= tenants; i++) {
            places.add(cloud.install(i == 1 ? "acme" : "site" + i, service));
        }
        Place slow = places.removeFirst();
        new Quiet(cloud, slow, service).settled(Duration.ofMinutes(2));

        List<Duration> before = times(cloud, places, 0, rounds);
        cloud.fault("slow", Web.object().put("site", slow.site()).put("delay", "PT5S"));
        Board busy = cloud.board(slow.site());
        busy.items().keySet().forEach(key -> busy.drag(key, "In Progress"));
        List<Duration> during = times(cloud, places, rounds, rounds);

        Duration usual = median(before);
        assertThat(median(during))
                .as("median with a slow neighbour, %s without", usual)
                .isLessThan(usual.multipliedBy(2).plusMillis(150));
        assertThat(Collections.max(during)).isLessThan(Duration.ofSeconds(4));
        Lab.say(
                "slow tenant",
                "1 of %d slow by 5 s a call; others' notes p50 %d ms before, %d ms during, max %d and %d ms, of %d each"
                        .formatted(
                                tenants,
                                usual.toMillis(),
                                median(during).toMillis(),
                                Collections.max(before).toMillis(),
                                Collections.max(during).toMillis(),
                                rounds));
    }

    /** From a drag to its note, one after the other over the tenants. */
    private static List<Duration> times(Cloud cloud, List<Place> places, int from, int count) {
        List<Duration> times = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            Place place = places.get(i % places.size());
            Board board = cloud.board(place.site());
            String key = List.copyOf(board.items().keySet()).get(i);
            Ledger ledger = cloud.ledger(place);
            long begin = System.nanoTime();
            board.drag(key, "In Progress");
            Awaiting.within(Duration.ofSeconds(20)).until("a note", () -> ledger.asks(key));
            times.add(Duration.ofNanos(System.nanoTime() - begin));
        }
        return times;
    }

    private static Duration median(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
