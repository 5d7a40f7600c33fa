package dev.banksman.store;

import static dev.banksman.store.Bench.START;
import static dev.banksman.store.Bench.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.plan.Quietness.Bursts;
import dev.banksman.port.ItemState;
import dev.banksman.port.Outcome;
import dev.banksman.port.PolicyVersions.Bookkeeping;
import dev.banksman.port.PolicyVersions.Version;
import dev.banksman.port.Retention.What;
import dev.banksman.port.Settings;
import dev.banksman.port.SweepStore.Kind;
import dev.banksman.port.SweepStore.Progress;
import dev.banksman.port.Tenant;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept beside the items: quietness, sweeps, policies, settings, and how long. */
@ParameterizedClass
@EnumSource(Engine.class)
final class AsideTest {

    private static final Person ANN = Person.of("a1", "Ann");
    private static final Bursts LIMITS =
            new Bursts(4, Duration.ofMinutes(1), Duration.ofMinutes(2));

    private final Engine engine;
    private Bench bench;

    AsideTest(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        bench = new Bench(engine);
        bench.tenant("acme");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void messagesAndSpeakingAreCounted() {
        LocalDate day = LocalDate.parse("2026-03-02");
        for (int i = 1; i <= 3; i++) {
            bench.deliver("acme", i);
            Outcome outcome =
                    new Outcome(
                            ItemState.NEW,
                            List.of(),
                            Map.of(),
                            Set.of(),
                            Set.of(),
                            List.of(),
                            Optional.empty(),
                            new Outcome.Accounts(
                                    Map.of(new Outcome.Addressee("a1", day), 2), Set.of("rule")));
            bench.store.items().commitAndFinish(bench.claimOne(), outcome, Optional.empty());
            bench.tick(Duration.ofMinutes(1));
        }

        assertThat(bench.store.quiet().messages("acme", List.of("a1", "b2"), day))
                .isEqualTo(Map.of("a1", 6, "b2", 0));
        assertThat(bench.store.quiet().messages("acme", List.of("a1"), day.plusDays(1)))
                .isEqualTo(Map.of("a1", 0));
        assertThat(bench.store.quiet().spokenSince("acme", "rule", START, item("acme", 9)))
                .isEqualTo(3);
        assertThat(
                        bench.store
                                .quiet()
                                .spokenSince(
                                        "acme", "rule", START.plusSeconds(30), item("acme", 3)))
                .isEqualTo(1);
        assertThat(bench.store.quiet().spokenSince("acme", "other", START, item("acme", 9)))
                .isZero();
    }

    @Test
    void nothingMayBeWrittenWhileEverythingIsPaused() {
        bench.store.settings().pause(true);
        bench.deliver("acme", 1);
        assertThat(bench.claimOne().tenant().mayWrite()).isFalse();

        bench.store.settings().pause(false);
        bench.deliver("acme", 2);
        assertThat(bench.claimOne().tenant().mayWrite()).isTrue();
    }

    @Test
    void givenAClaim_whenEverythingIsPaused_thenItsTenantIsFoundMuted() {
        bench.deliver("acme", 1);
        Tenant claimed = bench.claimOne().tenant();
        assertThat(claimed.mayWrite()).isTrue();

        bench.store.settings().pause(true);
        assertThat(bench.store.tenants().find("acme").orElseThrow().mayWrite()).isFalse();

        bench.store.settings().pause(false);
        assertThat(bench.store.tenants().find("acme")).contains(claimed);
    }

    @Test
    void givenAMutedTenant_whenAPauseIsLifted_thenItStaysMuted() {
        bench.store.tenants().set("acme", Tenant.State.MUTED);
        bench.store.settings().pause(true);
        bench.store.settings().pause(false);

        assertThat(bench.store.tenants().find("acme").orElseThrow().mayWrite()).isFalse();
    }

    @Test
    void givenJudgingOfANodeAhead_whenAPauseIsLifted_thenItBeginsAnewAndOnce() {
        Progress ahead = judgingOfANodeAhead();
        bench.store.settings().pause(false);
        assertThat(bench.store.sweeps().all("acme")).as("nothing was paused").contains(ahead);

        bench.store.settings().pause(true);
        assertThat(bench.store.sweeps().all("acme")).contains(ahead);
        bench.store.settings().pause(false);

        beganAnew(ahead);
        bench.store.settings().pause(false);
        assertThat(bench.store.sweeps().take(bench.now(), Bench.LEASE)).as("once").isEmpty();
    }

    @Test
    void givenJudgingOfANodeAhead_whenATenantIsResumed_thenItBeginsAnewAndOnce() {
        Progress ahead = judgingOfANodeAhead();
        bench.store.tenants().set("acme", Tenant.State.ACTIVE);
        assertThat(bench.store.sweeps().all("acme")).as("nothing was muted").contains(ahead);

        bench.store.tenants().set("acme", Tenant.State.MUTED);
        assertThat(bench.store.sweeps().all("acme")).contains(ahead);
        bench.store.tenants().set("acme", Tenant.State.ACTIVE);

        beganAnew(ahead);
        bench.store.tenants().set("acme", Tenant.State.ACTIVE);
        assertThat(bench.store.sweeps().take(bench.now(), Bench.LEASE)).as("once").isEmpty();
    }

    private Progress judgingOfANodeAhead() {
        Progress ahead =
                new Progress(
                        "acme",
                        "",
                        Kind.REJUDGE,
                        START.plus(Duration.ofHours(1)),
                        "7:sim:acme:3",
                        3,
                        0,
                        START);
        bench.store.sweeps().begin(ahead);
        assertThat(bench.store.sweeps().take(bench.now(), Bench.LEASE)).contains(ahead);
        return ahead;
    }

    /** What went on before is given back late, and does not count. */
    private void beganAnew(Progress before) {
        bench.store.sweeps().put(before);
        Progress anew = bench.store.sweeps().take(bench.now(), Bench.LEASE).orElseThrow();
        assertThat(anew.page()).isEqualTo("7:");
        assertThat(anew.seen()).isZero();
        assertThat(anew.since()).isEqualTo(before.since().plusMillis(1));
    }

    @Test
    void aRuleIsStoppedOnceAndReleased() {
        bench.store.quiet().stop("acme", "rule", START);
        bench.store.quiet().stop("acme", "rule", START.plusSeconds(5));
        assertThat(bench.store.quiet().stopped("acme")).isEqualTo(Map.of("rule", START));

        bench.store.quiet().release("acme", "rule");
        assertThat(bench.store.quiet().stopped("acme")).isEmpty();
        assertThat(bench.store.quiet().stopped("nobody")).isEmpty();
    }

    @Test
    void oneHandThatChangesManyItemsIsABurstUntilItIsQuiet() {
        for (int i = 1; i <= 3; i++) {
            assertThat(touch(i)).isEmpty();
        }
        assertThat(touch(3)).as("the same item again").isEmpty();
        assertThat(touch(4))
                .containsExactlyInAnyOrder(
                        item("acme", 1), item("acme", 2), item("acme", 3), item("acme", 4));
        assertThat(touch(5)).containsExactly(item("acme", 5));

        assertThat(bench.store.quiet().over(bench.now(), Optional.empty())).isEmpty();
        bench.tick(Duration.ofMinutes(2));
        assertThat(bench.store.quiet().over(bench.now(), Optional.empty()))
                .singleElement()
                .satisfies(
                        over -> {
                            assertThat(over.actor()).isEqualTo(ANN);
                            assertThat(over.tenant()).isEqualTo("acme");
                            assertThat(over.items()).as("nothing is unsaid on them").isEmpty();
                        });
        assertThat(bench.store.quiet().over(bench.now(), Optional.empty())).isEmpty();
        assertThat(touch(6)).isEmpty();
    }

    @Test
    void changesFarApartAreNoBurst() {
        for (int i = 1; i <= 9; i++) {
            assertThat(touch(i)).isEmpty();
            bench.tick(Duration.ofSeconds(30));
        }
    }

    @Test
    void nodesNoticeABurstTogether() {
        try (Stores other = bench.another("two")) {
            Bursts limits = new Bursts(8, Duration.ofMinutes(1), Duration.ofMinutes(2));
            int noticed = 0;
            for (int i = 1; i <= 12; i++) {
                Stores node = i % 2 == 0 ? other : bench.store;
                Set<ItemRef> all = node.quiet().changed(item("acme", i), ANN, bench.now(), limits);
                noticed += all.isEmpty() ? 0 : 1;
                bench.tick(Duration.ofSeconds(1));
            }
            assertThat(noticed).isBetween(4, 5);
        }
    }

    @Test
    void whatTheOtherNodeSawBeforeABurstWasKnownJoinsIt() {
        try (Stores other = bench.another("two")) {
            Bursts limits = new Bursts(20, Duration.ofMinutes(1), Duration.ofMinutes(2));
            Set<ItemRef> joined = new HashSet<>();
            for (int i = 1; i <= 40; i++) {
                Stores node = i <= 4 || i == 40 ? other : bench.store;
                joined.addAll(node.quiet().changed(item("acme", i), ANN, bench.now(), limits));
            }
            assertThat(joined).hasSize(40);
        }
    }

    @Test
    void aBurstThatIsToldOfLateIsOverOnceItIsToldOfNoMore() {
        for (int i = 1; i <= 9; i++) {
            bench.tick(Duration.ofSeconds(30));
            bench.store.quiet().changed(item("acme", i), ANN, START.plusSeconds(i), LIMITS);
            assertThat(bench.store.quiet().over(bench.now(), Optional.empty())).isEmpty();
        }
        bench.tick(Duration.ofMinutes(2));
        assertThat(bench.store.quiet().over(bench.now(), Optional.empty())).hasSize(1);
    }

    private Set<ItemRef> touch(int number) {
        bench.tick(Duration.ofSeconds(1));
        return bench.store.quiet().changed(item("acme", number), ANN, bench.now(), LIMITS);
    }

    @Test
    void aSweepIsOnesAloneUntilItIsGivenBack() {
        Progress first = new Progress("acme", "ABC", Kind.SWEEP, START, "", 0, 0, bench.now());
        bench.store.sweeps().begin(first);
        bench.store
                .sweeps()
                .begin(new Progress("acme", "ABC", Kind.SWEEP, START, "x", 9, 9, START));

        assertThat(bench.store.sweeps().take(bench.now(), Bench.LEASE)).contains(first);
        assertThat(bench.store.sweeps().take(bench.now(), Bench.LEASE)).isEmpty();
        Progress next =
                new Progress("acme", "ABC", Kind.SWEEP, START, "p2", 50, 90, START.plusSeconds(9));
        bench.store.sweeps().put(next);

        assertThat(bench.store.sweeps().take(bench.now(), Bench.LEASE)).isEmpty();
        bench.tick(Duration.ofSeconds(9));
        assertThat(bench.store.sweeps().take(bench.now(), Bench.LEASE)).contains(next);
        assertThat(bench.store.sweeps().all("acme")).containsExactly(next);
        bench.store.sweeps().drop("acme", "ABC");
        bench.store.sweeps().put(next);
        assertThat(bench.store.sweeps().all("acme")).isEmpty();
    }

    @Test
    void judgingThatBeganAnewIsNotTakenForWhatWentOnBefore() {
        Progress before = new Progress("acme", "", Kind.REJUDGE, START, "7:", 0, 0, START);
        Progress anew =
                new Progress("acme", "", Kind.REJUDGE, START.plusSeconds(1), "7:", 0, 0, START);
        bench.store.sweeps().begin(before);
        assertThat(bench.store.sweeps().take(bench.now(), Bench.LEASE)).contains(before);

        bench.store.sweeps().put(anew);
        bench.store
                .sweeps()
                .put(new Progress("acme", "", Kind.REJUDGE, START, "7:x", 50, 0, START));

        assertThat(bench.store.sweeps().all("acme")).containsExactly(anew);
        assertThat(bench.store.sweeps().take(bench.now(), Bench.LEASE)).contains(anew);
    }

    @Test
    void versionsArePutActivatedAndRolledBack() {
        Version one = bench.store.policies().put("acme", "ann", "a: 1");
        Version two = bench.store.policies().put("acme", "bob", "a: 2");
        bench.tenant("zeta");

        assertThat(bench.store.policies().active("acme")).isEmpty();
        assertThat(bench.store.policies().activate("acme", two.version())).isTrue();
        assertThat(bench.store.policies().active("acme").orElseThrow().yaml()).isEqualTo("a: 2");
        assertThat(bench.store.policies().activate("acme", one.version())).isTrue();
        assertThat(bench.store.policies().active("acme").orElseThrow().author()).isEqualTo("ann");
        assertThat(bench.store.policies().activate("acme", 99)).isFalse();
        assertThat(bench.store.policies().activate("zeta", 1)).isFalse();
        assertThat(bench.store.policies().list("acme"))
                .extracting(Version::version)
                .containsExactly(2L, 1L);
        bench.store.policies().deactivate("acme");
        assertThat(bench.store.policies().active("acme")).isEmpty();
        assertThat(bench.store.policies().get("acme", 2)).contains(two);
    }

    @Test
    void rulesThatLookAsBeforeKeepTheirTimes() {
        bench.tick(Duration.ofMinutes(1));
        Bookkeeping first = bench.store.policies().rules("acme", Map.of("a", "1", "b", "1"));
        bench.tick(Duration.ofHours(1));
        Bookkeeping same = bench.store.policies().rules("acme", Map.of("a", "1", "b", "1"));
        Bookkeeping changed =
                bench.store.policies().rules("acme", Map.of("a", "1", "b", "2", "c", "1"));
        Bookkeeping fewer = bench.store.policies().rules("acme", Map.of("a", "1"));

        assertThat(first.generation()).isEqualTo(1);
        assertThat(same).isEqualTo(first);
        assertThat(changed.generation()).isEqualTo(2);
        assertThat(changed.since())
                .isEqualTo(Map.of("a", START, "b", bench.now(), "c", bench.now()));
        assertThat(changed.fresh()).isEqualTo(Map.of("a", 1L, "b", 2L, "c", 2L));
        assertThat(fewer.generation()).isEqualTo(3);
        assertThat(fewer.fresh()).isEqualTo(Map.of("a", 1L));
    }

    @Test
    void settingsAreATenantsOwnOrForAll() {
        bench.store.settings().put("acme", "colour", "red");
        bench.store.settings().pause(true);

        assertThat(bench.store.settings().all("acme")).isEqualTo(Map.of("colour", "red"));
        assertThat(bench.store.settings().isPaused()).isTrue();
        bench.store.settings().pause(false);
        assertThat(bench.store.settings().all(Settings.ALL)).isEmpty();
    }

    @Test
    void whatIsOldIsForgottenSomeRowsAtATime() {
        for (int i = 0; i < 5; i++) {
            bench.deliver("acme", i);
        }
        bench.tick(Duration.ofDays(3));
        bench.deliver("acme", 9);

        assertThat(bench.store.retention().forget(What.DELIVERIES, bench.now(), 3)).isTrue();
        assertThat(bench.store.retention().forget(What.DELIVERIES, bench.now(), 3)).isFalse();

        assertThat(Raw.number(bench.url, "SELECT count(*) FROM inbox")).isEqualTo(1);
        for (What what : What.values()) {
            assertThat(bench.store.retention().forget(what, bench.now(), 3)).isFalse();
        }
        assertThat(bench.claim(10)).as("what is to be done stays").hasSize(6);
    }
}
