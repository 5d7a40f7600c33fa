package dev.banksman.store;

import static dev.banksman.store.Bench.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.port.Claim;
import dev.banksman.port.ItemState;
import dev.banksman.port.ItemStore.Appetite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who gets which items, and that nobody else has them. */
@ParameterizedClass
@EnumSource(Engine.class)
final class ClaimsTest {

    private final Engine engine;
    private Bench bench;

    ClaimsTest(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        bench = new Bench(engine);
        bench.tenant("acme");
        bench.tenant("zeta");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aTenantWithMuchToDoLeavesRoomForOthers() {
        for (int i = 0; i < 40; i++) {
            bench.deliver("acme", i);
        }
        bench.tick(Duration.ofSeconds(1));
        bench.deliver("zeta", 1);

        assertThat(tenants(bench.claim(4))).isEqualTo(Map.of("acme", 3L, "zeta", 1L));
    }

    @Test
    void whatATenantDoesNotUseIsForOthers() {
        for (int i = 0; i < 40; i++) {
            bench.deliver("acme", i);
        }
        bench.deliver("zeta", 1);

        assertThat(bench.claim(20)).hasSize(20);
    }

    @Test
    void theOldestOfATenantGoesFirst() {
        List<Integer> order = List.of(5, 3, 9, 1);
        for (int number : order) {
            bench.deliver("acme", number);
            bench.tick(Duration.ofMillis(1));
        }

        List<Claim> first = bench.claim(2);

        assertThat(first)
                .extracting(claim -> claim.item().id())
                .containsExactlyInAnyOrder("5", "3");
    }

    @Test
    void tenantsTakeTurnsWhenOneAtATimeIsClaimed() {
        for (int i = 0; i < 4; i++) {
            bench.deliver("acme", i);
            bench.tick(Duration.ofMillis(1));
        }
        for (int i = 0; i < 4; i++) {
            bench.deliver("zeta", i);
        }

        List<String> turns = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            turns.add(bench.claim(1).getFirst().tenant().id());
        }

        assertThat(turns.subList(0, 2)).containsExactlyInAnyOrder("acme", "zeta");
        assertThat(turns.subList(2, 4)).containsExactlyInAnyOrder("acme", "zeta");
        assertThat(turns.subList(4, 6)).containsExactlyInAnyOrder("acme", "zeta");
    }

    @Test
    void theCapOfATenantHoldsOnAllNodesTogether() {
        for (int i = 0; i < 20; i++) {
            bench.deliver("acme", i);
        }
        try (Stores other = bench.another("two")) {
            List<Claim> mine = bench.claim(10, 3);
            List<Claim> theirs = other.items().claim(new Appetite("two", 10, 5, Bench.LEASE));

            assertThat(mine).hasSize(3);
            assertThat(theirs).hasSize(2);
            bench.finish(mine.getFirst());
            assertThat(other.items().claim(new Appetite("two", 10, 5, Bench.LEASE))).hasSize(1);
        }
    }

    @Test
    void whatCannotBeReadIsParkedAndOthersGoOn() {
        bench.deliver("acme", 1);
        bench.deliver("acme", 2);
        bench.claim(10).forEach(bench::finish);
        Raw.execute(bench.url, "UPDATE item_state SET state = 'rubbish' WHERE item = 'sim:1'");
        bench.deliver("acme", 1);
        bench.deliver("acme", 2);

        List<Claim> claims = bench.claim(10);

        assertThat(claims).extracting(Claim::item).containsExactly(item("acme", 2));
        assertThat(Raw.number(bench.url, "SELECT count(*) FROM item WHERE parked <> ''"))
                .isEqualTo(1);
    }

    @Test
    void twoNodesNeverHoldOneItemAndEveryEventIsSeen() throws Exception {
        for (long seed : new long[] {1, 2026}) {
            race(seed);
        }
    }

    /** Four deliver and four work, on two nodes; some fail, some hang on to the end. */
    private void race(long seed) throws Exception {
        int each = 60;
        AtomicInteger open = new AtomicInteger(4);
        AtomicInteger wrong = new AtomicInteger();
        Set<String> held = ConcurrentHashMap.newKeySet();
        ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
        Set<String> sent = ConcurrentHashMap.newKeySet();
        try (Stores two = bench.another("two");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                Random random = new Random(seed * 31 + t);
                String from = "s" + seed + "t" + t + "-";
                all.add(
                        threads.submit(
                                () -> {
                                    for (int i = 0; i < each; i++) {
                                        String body = from + i;
                                        sent.add(body);
                                        String tenant = random.nextBoolean() ? "acme" : "zeta";
                                        bench.deliver(
                                                body,
                                                Bench.look(
                                                        item(tenant, random.nextInt(7)),
                                                        dev.banksman.port.Look.Kind.HINT,
                                                        body,
                                                        bench.now()));
                                    }
                                    open.decrementAndGet();
                                }));
            }
            for (int t = 0; t < 4; t++) {
                Random random = new Random(seed * 37 + t);
                Stores node = t % 2 == 0 ? bench.store : two;
                all.add(
                        threads.submit(
                                () -> {
                                    int idle = 0;
                                    while (open.get() > 0 || idle < 5) {
                                        List<Claim> claims =
                                                node.items()
                                                        .claim(
                                                                new Appetite(
                                                                        "n", 4, 6, Bench.LEASE));
                                        idle = claims.isEmpty() ? idle + 1 : 0;
                                        for (Claim claim : claims) {
                                            if (!held.add(claim.item().toString())) {
                                                wrong.incrementAndGet();
                                            }
                                        }
                                        for (Claim claim : claims) {
                                            held.remove(claim.item().toString());
                                            if (random.nextInt(5) == 0) {
                                                node.items().fail(claim, bench.now(), "bad luck");
                                                continue;
                                            }
                                            claim.looks().forEach(look -> seen.add(look.body()));
                                            node.items()
                                                    .commitAndFinish(
                                                            claim,
                                                            Bench.outcome(ItemState.NEW),
                                                            java.util.Optional.empty());
                                        }
                                    }
                                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(wrong).as("items held twice").hasValue(0);
        assertThat(seen).hasSameSizeAs(new HashSet<>(seen)).hasSize(4 * each);
        assertThat(new HashSet<>(seen)).isEqualTo(sent);
        assertThat(Raw.number(bench.url, "SELECT count(*) FROM look")).isZero();
        assertThat(Raw.number(bench.url, "SELECT count(*) FROM item WHERE dirty <> done")).isZero();
    }

    @Test
    void aClaimAmongManyItemsLooksAtFewRows() {
        Raw.fill(bench.url, engine, 50, 2_000);
        for (int i = 0; i < 50; i++) {
            bench.deliver("acme", i);
        }

        String plan = Raw.plan(bench.url, engine);

        assertThat(plan).contains("item_due");
        assertThat(bench.claim(32)).hasSize(32);
    }

    private static Map<String, Long> tenants(List<Claim> claims) {
        return claims.stream()
                .collect(Collectors.groupingBy(c -> c.tenant().id(), Collectors.counting()));
    }
}
