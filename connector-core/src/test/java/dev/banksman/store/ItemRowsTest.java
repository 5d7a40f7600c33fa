package dev.banksman.store;

import static dev.banksman.store.Bench.item;
import static dev.banksman.store.Bench.look;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.effect.Effect;
import dev.banksman.item.ItemRef;
import dev.banksman.port.Claim;
import dev.banksman.port.Effort;
import dev.banksman.port.Inbox.Receipt;
import dev.banksman.port.Intent;
import dev.banksman.port.ItemState;
import dev.banksman.port.Look;
import dev.banksman.port.Mail;
import dev.banksman.port.Settlement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The protocol of the item row, from a delivery to the end of the work. */
@ParameterizedClass
@EnumSource(Engine.class)
final class ItemRowsTest {

    private static final ItemRef ONE = item("acme", 1);
    private static final ItemRef TWO = item("acme", 2);

    private final Engine engine;
    private Bench bench;

    ItemRowsTest(Engine engine) {
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
    void aDeliveryMakesItsItemsDueAndBringsItsLooksAlong() {
        Receipt receipt =
                bench.deliver(
                        "d1",
                        look(
                                ONE,
                                Look.Kind.SNAPSHOT,
                                "{\"a\":\"\u0000é\uD83D\uDE00\"}",
                                bench.now()),
                        look(TWO, Look.Kind.HINT, "", bench.now()));

        List<Claim> claims = bench.claim(10);

        assertThat(receipt).isEqualTo(Receipt.ACCEPTED);
        assertThat(claims).extracting(Claim::item).containsExactlyInAnyOrder(ONE, TWO);
        Claim one = claims.stream().filter(c -> c.item().equals(ONE)).findFirst().orElseThrow();
        assertThat(one.looks())
                .containsExactly(
                        look(
                                ONE,
                                Look.Kind.SNAPSHOT,
                                "{\"a\":\"\u0000é\uD83D\uDE00\"}",
                                bench.now()));
        assertThat(one.state()).isEqualTo(ItemState.NEW);
        assertThat(one.tenant().id()).isEqualTo("acme");
        assertThat(bench.claim(10)).as("both are in work").isEmpty();
    }

    @Test
    void aRepeatedDeliveryDoesNothingAlsoAfterTheWork() {
        bench.deliver("acme", "same", 1);
        assertThat(bench.deliver("acme", "same", 1)).isEqualTo(Receipt.REPEATED);

        bench.finish(bench.claimOne());

        assertThat(bench.deliver("acme", "same", 1)).isEqualTo(Receipt.REPEATED);
        assertThat(bench.claim(10)).isEmpty();
    }

    @Test
    void theSameIdOfTwoTenantsIsTwoDeliveries() {
        bench.tenant("zeta");

        assertThat(bench.deliver("acme", "same", 1)).isEqualTo(Receipt.ACCEPTED);
        assertThat(bench.deliver("zeta", "same", 1)).isEqualTo(Receipt.ACCEPTED);

        assertThat(bench.claim(10))
                .extracting(Claim::item)
                .containsExactlyInAnyOrder(item("acme", 1), item("zeta", 1));
    }

    @Test
    void nothingIsTakenForATenantThatIsNotKnown() {
        assertThat(bench.deliver("nobody", 1)).isEqualTo(Receipt.REFUSED);
    }

    @Test
    void looksAreTakenOnceAndInOrder() {
        bench.deliver("d1", look(ONE, Look.Kind.HINT, "first", bench.now()));
        bench.deliver("d2", look(ONE, Look.Kind.COMMENT, "second", bench.now()));
        Claim claim = bench.claimOne();

        assertThat(claim.looks()).extracting(Look::body).containsExactly("first", "second");

        bench.finish(claim);
        bench.deliver("d3", look(ONE, Look.Kind.HINT, "third", bench.now()));
        assertThat(bench.claimOne().looks()).extracting(Look::body).containsExactly("third");
    }

    @Test
    void ofABurstOnlyTheNewestSnapshotsAreLoaded() {
        bench.deliver("d1", look(ONE, Look.Kind.SNAPSHOT, "old", bench.now()));
        bench.deliver("d2", look(ONE, Look.Kind.COMMENT, "said", bench.now()));
        bench.deliver("d3", look(ONE, Look.Kind.SNAPSHOT, "new", bench.now().plusMillis(5)));
        bench.deliver("d4", look(ONE, Look.Kind.SNAPSHOT, "equal", bench.now().plusMillis(5)));
        bench.deliver("d5", look(ONE, Look.Kind.SNAPSHOT, "late", bench.now().minusSeconds(9)));

        assertThat(bench.claimOne().looks())
                .extracting(Look::body)
                .containsExactly("said", "new", "equal");
    }

    @Test
    void whatComesDuringTheWorkMakesTheItemDueAgain() {
        bench.deliver("acme", 1);
        Claim claim = bench.claimOne();
        bench.deliver("d-late", look(ONE, Look.Kind.HINT, "late", bench.now()));

        assertThat(bench.claim(10)).isEmpty();
        assertThat(bench.finish(claim, Optional.of(bench.now().plusSeconds(900)))).isTrue();

        assertThat(bench.claimOne().looks()).extracting(Look::body).containsExactly("late");
    }

    @Test
    void anItemIsLookedAtAgainAtItsTimeAndNotBefore() {
        bench.deliver("acme", 1);
        bench.finish(bench.claimOne(), Optional.of(bench.now().plusSeconds(60)));

        bench.tick(Duration.ofSeconds(59));
        assertThat(bench.claim(10)).isEmpty();
        assertThat(bench.store.items().nextDue()).contains(Bench.START.plusSeconds(60));
        bench.tick(Duration.ofSeconds(1));
        bench.finish(bench.claimOne());
        assertThat(bench.store.items().nextDue()).isEmpty();
    }

    @Test
    void backoffIsMovedByNoEvent() {
        bench.deliver("acme", 1);
        bench.store.items().fail(bench.claimOne(), bench.now().plusSeconds(60), "it broke");
        bench.deliver("acme", 1);

        assertThat(bench.claim(10)).isEmpty();
        bench.tick(Duration.ofSeconds(60));
        Claim again = bench.claimOne();

        assertThat(again.attempts()).isEqualTo(1);
        assertThat(again.looks()).hasSize(2);
        bench.finish(again);
        bench.deliver("acme", 1);
        assertThat(bench.claimOne().attempts()).as("it went well since").isZero();
    }

    @Test
    void aLimitIsNoFailure() {
        bench.deliver("acme", 1);
        bench.store.items().postpone(bench.claimOne(), bench.now().plusSeconds(5));

        assertThat(bench.claim(10)).isEmpty();
        bench.tick(Duration.ofSeconds(5));
        Claim again = bench.claimOne();
        assertThat(again.attempts()).isZero();
        assertThat(again.looks()).hasSize(1);
    }

    @Test
    void anEventUnparksOnce() {
        bench.deliver("acme", 1);
        bench.store.items().fail(bench.claimOne(), bench.now(), "it broke");
        bench.store.items().park(bench.claimOne(), "it broke again");

        bench.tick(Duration.ofDays(9));
        assertThat(bench.claim(10)).isEmpty();
        bench.deliver("acme", 1);
        Claim again = bench.claimOne();
        assertThat(again.attempts()).as("one more failure parks it").isEqualTo(1);
        assertThat(bench.store.items().park(again, "still broken")).isTrue();
        assertThat(bench.claim(10)).isEmpty();
    }

    @Test
    void whatComesWhileAnItemIsBeingParkedIsNotLost() {
        bench.deliver("acme", 1);
        Claim claim = bench.claimOne();
        bench.deliver("acme", 1);

        bench.store.items().park(claim, "it broke");

        assertThat(bench.claimOne().looks()).hasSize(2);
    }

    @Test
    void aStaleHolderChangesNothing() {
        bench.deliver("acme", 1);
        Claim stale =
                bench.store
                        .items()
                        .claim(new dev.banksman.port.ItemStore.Appetite("x", 1, 1, Duration.ZERO))
                        .getFirst();
        Claim fresh = awaitClaim();

        assertThat(fresh.epoch()).isGreaterThan(stale.epoch());
        assertThat(fresh.attempts()).as("a lease that ends counts").isEqualTo(1);
        assertThat(bench.store.items().commit(stale, Bench.outcome(ItemState.NEW))).isEmpty();
        assertThat(bench.finish(stale)).isFalse();
        assertThat(bench.store.items().settle(stale, ItemState.NEW, List.of(), Optional.empty()))
                .isFalse();
        assertThat(bench.store.items().fail(stale, bench.now(), "late")).isFalse();
        assertThat(bench.store.items().park(stale, "late")).isFalse();
        assertThat(bench.store.items().postpone(stale, bench.now())).isFalse();
        assertThat(bench.store.items().extend(stale, Bench.LEASE)).isFalse();
        assertThat(bench.finish(fresh)).isTrue();
        assertThat(bench.finish(fresh)).as("it was given back").isFalse();
    }

    private Claim awaitClaim() {
        List<Claim> claims = bench.claim(1);
        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (claims.isEmpty() && System.nanoTime() < deadline) {
            claims = bench.claim(1);
        }
        return claims.getFirst();
    }

    @Test
    void aNodeTakesBackWhatItHeldAndOnlyThat() {
        bench.deliver("acme", 1);
        Claim held = bench.claimOne();

        assertThat(bench.store.items().takeBack("another")).isZero();
        assertThat(bench.claim(10)).isEmpty();
        assertThat(bench.store.items().takeBack("one")).isEqualTo(1);

        Claim again = bench.claimOne();
        assertThat(again.looks()).hasSize(1);
        assertThat(again.attempts()).isZero();
        assertThat(bench.finish(held)).isFalse();
    }

    @Test
    void effortsAreKeptAsBegunUntilTheyAreSettled() {
        bench.deliver("acme", 1);
        Claim claim = bench.claimOne();
        Intent intent = label("a");

        List<Effort> efforts =
                bench.store
                        .items()
                        .commit(claim, Bench.outcome(ItemState.NEW, List.of(intent, label("b"))))
                        .orElseThrow();
        bench.store.items().takeBack("one");
        Claim again = bench.claimOne();

        assertThat(again.open()).isEqualTo(efforts);
        assertThat(again.looks()).as("they were taken").isEmpty();
        assertThat(efforts).extracting(Effort::attempts).containsExactly(1, 1);
        assertThat(bench.store.items().begin(claim, efforts.getFirst())).isFalse();
        assertThat(bench.store.items().begin(again, efforts.getFirst())).isTrue();
        Settlement done =
                new Settlement(efforts.getFirst().id(), Effort.State.DONE, "m7", "old", "");
        assertThat(
                        bench.store
                                .items()
                                .settle(again, ItemState.NEW, List.of(done), Optional.empty()))
                .isTrue();
        bench.deliver("acme", 1);
        assertThat(bench.claimOne().open()).containsExactly(efforts.get(1));
    }

    @Test
    void whatWasHeldUpIsSupersededByALaterIntentAndWhatWasBegunIsNot() {
        bench.deliver("acme", 1);
        Claim claim = bench.claimOne();
        List<Effort> first =
                bench.store
                        .items()
                        .commit(
                                claim,
                                Bench.outcome(ItemState.NEW, List.of(label("a"), label("b"))))
                        .orElseThrow();
        Settlement held =
                new Settlement(first.getFirst().id(), Effort.State.PLANNED, "", "", "a limit");
        bench.store.items().settle(claim, ItemState.NEW, List.of(held), Optional.of(bench.now()));

        Claim again = bench.claimOne();
        assertThat(again.open()).extracting(Effort::attempts).containsExactly(0, 1);
        List<Effort> second =
                bench.store
                        .items()
                        .commit(
                                again,
                                Bench.outcome(ItemState.NEW, List.of(label("a"), label("b"))))
                        .orElseThrow();
        bench.store.items().takeBack("one");

        assertThat(bench.claimOne().open())
                .extracting(Effort::id)
                .containsExactly(first.get(1).id(), second.get(0).id(), second.get(1).id());
    }

    private Intent label(String label) {
        return new Intent(
                ONE, "label:" + label, "rule", new Effect.AddLabel(ONE, label), bench.now());
    }

    @Test
    void anOutcomeReachesOtherItems() {
        bench.deliver("acme", 1);
        ItemRef known = item("acme", 3);
        bench.deliver("acme", 3);
        List<Claim> both = bench.claim(10);
        bench.finish(both.stream().filter(c -> c.item().equals(known)).findFirst().orElseThrow());
        Claim one = both.stream().filter(c -> c.item().equals(ONE)).findFirst().orElseThrow();
        Mail mail = new Mail.Announce(Optional.of("policy"));
        ItemRef stranger = item("acme", 4);

        bench.store
                .items()
                .commitAndFinish(
                        one,
                        Bench.touching(
                                ItemState.NEW,
                                Map.of(TWO, List.of(mail, mail)),
                                Set.of(item("acme", 5), item("zeta", 5)),
                                Set.of(known, stranger)),
                        Optional.empty());
        List<Claim> due = bench.claim(10);

        assertThat(due)
                .extracting(Claim::item)
                .containsExactlyInAnyOrder(TWO, stranger, item("acme", 5));
        assertThat(due.stream().filter(c -> c.item().equals(TWO)).findFirst().orElseThrow().mail())
                .containsExactly(mail, mail);
        assertThat(
                        due.stream()
                                .filter(c -> c.item().equals(stranger))
                                .findFirst()
                                .orElseThrow()
                                .looks())
                .extracting(Look::kind)
                .containsExactly(Look.Kind.HINT);
    }

    @Test
    void anybodyMayTouchAnItemOrLeaveMail() {
        bench.store.items().touch(ONE, "ABC", Look.Kind.HINT);
        bench.store.items().post(ONE, List.of(new Mail.InBurst()));

        Claim claim = bench.claimOne();

        assertThat(claim.looks()).extracting(Look::project).containsExactly("ABC");
        assertThat(claim.mail()).containsExactly(new Mail.InBurst());
        bench.finish(claim);
        bench.store.items().touch(item("nobody", 1), "", Look.Kind.HINT);
        assertThat(bench.claim(10)).isEmpty();
    }

    @Test
    void itemsAreListedInPagesAndWokenAsTheyAreStored() {
        for (int i = 1; i <= 5; i++) {
            bench.deliver("acme", i);
        }
        bench.claim(10).forEach(bench::finish);

        List<ItemRef> page = bench.store.items().items("acme", "", Optional.empty(), 3);
        List<ItemRef> rest = bench.store.items().items("acme", "", Optional.of(page.getLast()), 3);
        bench.store.items().wake(rest);

        assertThat(page).containsExactly(ONE, TWO, item("acme", 3));
        assertThat(rest).containsExactly(item("acme", 4), item("acme", 5));
        List<Claim> due = bench.claim(10);
        assertThat(due).extracting(Claim::item).containsExactlyInAnyOrderElementsOf(rest);
        assertThat(due).allSatisfy(claim -> assertThat(claim.looks()).isEmpty());
        assertThat(bench.store.items().items("acme", "NONE", Optional.empty(), 3)).isEmpty();
    }

    @Test
    void anEffortIsFoundByItsNumberAndByItsTenantAlone() {
        bench.tenant("zeta");
        bench.deliver("acme", 1);
        Claim claim = bench.claimOne();
        Effort effort =
                bench.store
                        .items()
                        .commit(claim, Bench.outcome(ItemState.NEW, List.of(label("a"))))
                        .orElseThrow()
                        .getFirst();

        assertThat(bench.store.items().effort("acme", effort.id())).contains(effort);
        assertThat(bench.store.items().effort("zeta", effort.id())).isEmpty();
    }

    @Test
    void afterAnUninstallationNothingIsTakenGivenOrStored() {
        bench.deliver("acme", 1);
        bench.deliver("acme", 2);
        Claim inWork = bench.claim(1).getFirst();

        bench.store.tenants().leave("acme");

        assertThat(bench.deliver("acme", 3)).isEqualTo(Receipt.REFUSED);
        assertThat(bench.claim(10)).isEmpty();
        assertThat(bench.store.items().commit(inWork, Bench.outcome(ItemState.NEW))).isEmpty();
        assertThat(bench.finish(inWork)).isFalse();
    }
}
