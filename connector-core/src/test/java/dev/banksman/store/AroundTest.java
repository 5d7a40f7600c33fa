package dev.banksman.store;

import static dev.banksman.store.Bench.item;
import static dev.banksman.store.Items.blocks;
import static dev.banksman.store.Items.waitsFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.graph.Neighbour;
import dev.banksman.graph.Neighbourhood;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Link;
import dev.banksman.item.Value;
import dev.banksman.judge.Docket;
import dev.banksman.policy.Reach;
import dev.banksman.port.Claim;
import dev.banksman.port.ItemState;
import dev.banksman.port.Surroundings;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The items near one, as stored. */
@ParameterizedClass
@EnumSource(Engine.class)
final class AroundTest {

    private final Engine engine;
    private Bench bench;

    AroundTest(Engine engine) {
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

    private static ItemRef it(int number) {
        return item("acme", number);
    }

    private void store(int number, Value<ItemRef> parent, Link... links) {
        bench.deliver("acme", number);
        Claim claim = bench.claimOne();
        Neighbour.Known known = Items.known(it(number), "ABC-" + number, parent, links);
        ItemState before = claim.state();
        ItemState state =
                new ItemState(
                        Optional.of(known),
                        Docket.EMPTY,
                        before.desk(),
                        Optional.empty(),
                        1,
                        Optional.empty(),
                        before.dealings());
        bench.finishWith(claim, state);
    }

    private void chain() {
        store(1, Value.empty(), blocks(it(2)));
        store(2, Value.empty(), blocks(it(3)), waitsFor(it(1)));
        store(3, Value.of(it(9)), waitsFor(it(2)), blocks(it(4)));
        store(4, Value.empty());
    }

    private Surroundings around(int number, Reach reach) {
        return bench.store.items().around(it(number), reach);
    }

    private static Neighbourhood seenFrom(int number, Surroundings around) {
        return around.seenFrom(Objects.requireNonNull(around.items().get(it(number))).item());
    }

    @Test
    void anItemAloneHasOnlyItself() {
        store(4, Value.empty());

        assertThat(around(4, Reach.ofBlockers(9)).items()).containsOnlyKeys(it(4));
        assertThat(around(7, Reach.SELF).items()).isEmpty();
    }

    @Test
    void theReachTellsHowFarIsLooked() {
        chain();

        assertThat(around(3, Reach.ofBlockers(1)).items()).containsOnlyKeys(it(2), it(3));
        assertThat(around(3, Reach.ofBlockers(2)).items()).containsOnlyKeys(it(1), it(2), it(3));
        assertThat(around(3, Reach.ofDependents(1)).items()).containsOnlyKeys(it(3), it(4));
        Surroundings all = around(1, Reach.ofDependents(Integer.MAX_VALUE));
        assertThat(seenFrom(1, all).downstream())
                .extracting(Neighbour::ref)
                .containsExactly(it(2), it(3), it(4));
    }

    @Test
    void whatWasNeverReadIsOutside() {
        store(1, Value.empty(), waitsFor(it(8)));

        Surroundings around = around(1, Reach.ofBlockers(1));

        assertThat(seenFrom(1, around).blockers()).containsExactly(new Neighbour.Outside(it(8)));
    }

    @Test
    void familiesOfAllThatIsReachedCountWhereTheyMatter() {
        chain();
        store(9, Value.empty());

        assertThat(around(4, Reach.ofBlockers(1)).items()).doesNotContainKey(it(9));
        Surroundings family = around(4, Reach.ofBlockers(1).withFamily());
        assertThat(family.items()).containsOnlyKeys(it(3), it(4), it(9));
        assertThat(family.families().childrenOf(it(9))).containsExactly(it(3));
        assertThat(around(9, Reach.SELF.withFamily()).items()).containsOnlyKeys(it(3), it(9));
    }

    @Test
    void theLatestWordOnALinkCountsWhicheverSideItCameFrom() {
        chain();
        store(3, Value.empty(), blocks(it(4)));

        assertThat(around(3, Reach.ofBlockers(1).withFamily()).items()).containsOnlyKeys(it(3));
        assertThat(around(2, Reach.ofDependents(1)).items()).containsOnlyKeys(it(2));
    }

    @Test
    void aCircleComesToAnEnd() {
        store(1, Value.empty(), blocks(it(2)));
        store(2, Value.empty(), blocks(it(1)));

        assertThat(around(1, new Reach(99, 99, true)).items()).containsOnlyKeys(it(1), it(2));
    }

    @Test
    void nothingLeadsIntoAnotherTenant() {
        bench.tenant("zeta");
        store(1, Value.of(item("zeta", 5)), blocks(item("zeta", 2)));

        assertThat(Raw.number(bench.url, "SELECT count(*) FROM edge")).isZero();
    }
}
