package dev.banksman.store;

import static dev.banksman.store.Bench.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.effect.Effect;
import dev.banksman.graph.LinkGraph;
import dev.banksman.graph.Neighbour;
import dev.banksman.graph.Neighbourhood;
import dev.banksman.item.ItemRef;
import dev.banksman.judge.Case;
import dev.banksman.judge.Docket;
import dev.banksman.ladder.Climb;
import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Stand;
import dev.banksman.policy.Finding;
import dev.banksman.policy.Observation;
import dev.banksman.policy.Phrase;
import dev.banksman.policy.Words;
import dev.banksman.port.Claim;
import dev.banksman.port.Decision;
import dev.banksman.port.Effort;
import dev.banksman.port.Intent;
import dev.banksman.port.ItemState;
import dev.banksman.port.Outcome;
import dev.banksman.port.Records.FindingRecord;
import dev.banksman.port.Records.ItemRecord;
import dev.banksman.port.Records.Load;
import dev.banksman.port.Records.Page;
import dev.banksman.port.Records.Which;
import dev.banksman.port.Settlement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What was done can be shown afterwards. */
@ParameterizedClass
@EnumSource(Engine.class)
final class RecordsTest {

    private static final ItemRef ONE = item("acme", 1);
    private static final ItemRef TWO = item("acme", 2);
    private static final Words WORDS =
            new Words(
                    "Is it late?",
                    Words.say(TWO, " waits"),
                    List.of(new Phrase.Text("do")),
                    List.of());

    private final Engine engine;
    private Bench bench;

    RecordsTest(Engine engine) {
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

    private ItemState state(ItemRef ref) {
        return new ItemState(
                Optional.of(Items.known(ref, "ABC-" + ref.id())),
                Docket.EMPTY,
                ItemState.NEW.desk(),
                Optional.empty(),
                7,
                Optional.empty(),
                ItemState.NEW.dealings());
    }

    private FindingEvent event(FindingEvent.Type type, String rule, boolean baseline) {
        Finding finding =
                new Finding(
                        TWO,
                        "item",
                        Map.of("days", "3"),
                        List.of(Observation.of("days", 3, 2)),
                        Optional.empty());
        Stand stand = new Stand(rule, ONE, finding, bench.now(), baseline, Climb.GROUND);
        return new FindingEvent(bench.now(), type, stand, OptionalInt.empty(), WORDS, false);
    }

    private void commit(ItemRef ref, List<FindingEvent> events, Optional<Decision> decision) {
        bench.deliver("acme", Integer.parseInt(ref.id()));
        Outcome outcome =
                new Outcome(
                        state(ref),
                        events,
                        Map.of(),
                        Set.of(),
                        Set.of(),
                        List.of(),
                        decision,
                        Outcome.Accounts.NONE);
        bench.store.items().commitAndFinish(bench.claimOne(), outcome, Optional.empty());
    }

    private List<FindingRecord> findings(Which which) {
        return bench.store.records().findings("acme", which, Page.first(10));
    }

    @Test
    void aBaselineThatIsAnnouncedIsNoneAnyMore() {
        commit(TWO, List.of(), Optional.empty());
        commit(ONE, List.of(event(FindingEvent.Type.OPENED, "late", true)), Optional.empty());
        assertThat(findings(which(Optional.empty(), Optional.of(true), Optional.of(true))))
                .hasSize(1);

        commit(ONE, List.of(event(FindingEvent.Type.OPENED, "late", false)), Optional.empty());

        assertThat(findings(which(Optional.empty(), Optional.of(true), Optional.of(true))))
                .isEmpty();
        assertThat(findings(Which.ALL)).hasSize(1);
    }

    @Test
    void aFindingIsShownWithItsLife() {
        commit(TWO, List.of(), Optional.empty());
        commit(ONE, List.of(event(FindingEvent.Type.OPENED, "late", false)), Optional.empty());
        FindingRecord open = findings(Which.ALL).getFirst();
        bench.tick(Duration.ofHours(1));
        commit(ONE, List.of(event(FindingEvent.Type.UPDATED, "late", false)), Optional.empty());
        bench.tick(Duration.ofHours(1));
        commit(ONE, List.of(event(FindingEvent.Type.RESOLVED, "late", false)), Optional.empty());
        FindingRecord closed = findings(Which.ALL).getFirst();

        assertThat(open.shown()).isEqualTo("ABC-2");
        assertThat(open.closedAt()).isEmpty();
        assertThat(open.words()).isEqualTo(WORDS);
        assertThat(open.stand().finding().facts()).isEqualTo(Map.of("days", "3"));
        assertThat(closed.id()).isEqualTo(open.id());
        assertThat(closed.closedHow()).isEqualTo("resolved");
        assertThat(closed.closedAt()).contains(bench.now());

        commit(ONE, List.of(event(FindingEvent.Type.OPENED, "late", false)), Optional.empty());
        assertThat(findings(Which.ALL)).as("it opened anew").hasSize(2);
    }

    @Test
    void findingsAreSelectedAndComeInPages() {
        commit(TWO, List.of(), Optional.empty());
        commit(
                ONE,
                List.of(
                        event(FindingEvent.Type.OPENED, "a", false),
                        event(FindingEvent.Type.OPENED, "b", true),
                        event(FindingEvent.Type.OPENED, "c", false)),
                Optional.empty());
        commit(ONE, List.of(event(FindingEvent.Type.WITHDRAWN, "c", false)), Optional.empty());
        Optional<Boolean> none = Optional.empty();

        assertThat(rules(which(Optional.of("b"), none, none))).containsExactly("b");
        assertThat(rules(which(Optional.empty(), Optional.of(true), none)))
                .containsExactly("b", "a");
        assertThat(rules(which(Optional.empty(), Optional.of(false), none))).containsExactly("c");
        assertThat(rules(which(Optional.empty(), none, Optional.of(true)))).containsExactly("b");
        List<FindingRecord> first =
                bench.store.records().findings("acme", Which.ALL, Page.first(2));
        assertThat(
                        bench.store
                                .records()
                                .findings("acme", Which.ALL, new Page(first.getLast().id(), 2)))
                .extracting(found -> found.stand().rule())
                .containsExactly("a");
        assertThat(bench.store.records().findings("zeta", Which.ALL, Page.first(9))).isEmpty();
        assertThat(bench.store.records().projects("acme"))
                .singleElement()
                .satisfies(
                        project -> {
                            assertThat(project.items()).isEqualTo(2);
                            assertThat(project.openFindings()).isEqualTo(2);
                        });
    }

    private static Which which(
            Optional<String> rule, Optional<Boolean> open, Optional<Boolean> baseline) {
        return new Which(Optional.of(TWO), rule, Optional.of("ABC"), open, baseline);
    }

    private List<String> rules(Which which) {
        return findings(which).stream().map(found -> found.stand().rule()).toList();
    }

    @Test
    void anItemIsFoundByWhatPeopleCallIt() {
        commit(ONE, List.of(), Optional.empty());

        assertThat(bench.store.records().find("acme", "ABC-1")).contains(ONE);
        assertThat(bench.store.records().find("acme", "ABC-9")).isEmpty();
        assertThat(bench.store.records().shown("acme", List.of(ONE, TWO)))
                .isEqualTo(Map.of(ONE, "ABC-1"));
        ItemRecord record = bench.store.records().item(ONE).orElseThrow();
        assertThat(record.state()).isEqualTo(state(ONE));
        assertThat(record.due()).isEmpty();
        assertThat(record.inWork()).isFalse();
        assertThat(bench.store.records().judgedBefore("acme", 8, 5)).containsExactly(ONE);
        assertThat(bench.store.records().judgedBefore("acme", 7, 5)).isEmpty();
    }

    @Test
    void aDecisionCanBeJudgedAgain() {
        Neighbour.Known one = Items.known(ONE, "ABC-1");
        Neighbour.Known two = Items.known(TWO, "ABC-2");
        Case hearing =
                new Case(
                        one,
                        new Neighbourhood(one.item(), new LinkGraph(), ref -> two),
                        Optional.empty(),
                        List.of(),
                        Docket.EMPTY,
                        bench.now(),
                        Case.Cause.CHANGE);
        Decision decision =
                new Decision(
                        hearing, 7, List.of(two), List.of(new Decision.Edge(TWO, ONE)), List.of());
        commit(ONE, List.of(), Optional.of(decision));

        Decision back = bench.store.records().decisions(ONE, Page.first(5)).getFirst().decision();

        assertThat(back.policies()).isEqualTo(7);
        assertThat(back.hearing().present()).isEqualTo(one);
        assertThat(back.hearing().around().blockers()).containsExactly(two);
    }

    @Test
    void effectsAreListed() {
        bench.deliver("acme", 1);
        Claim claim = bench.claimOne();
        Intent intent =
                new Intent(ONE, "label:a", "rule", new Effect.AddLabel(ONE, "a"), bench.now());
        Effort effort =
                bench.store
                        .items()
                        .commit(claim, Bench.outcome(state(ONE), List.of(intent)))
                        .orElseThrow()
                        .getFirst();
        Settlement done = new Settlement(effort.id(), Effort.State.REFUSED, "", "", "no right");
        bench.store.items().settle(claim, state(ONE), List.of(done), Optional.empty());

        assertThat(bench.store.records().effects("acme", Optional.of(ONE), Page.first(5)))
                .isEqualTo(bench.store.records().effects("acme", Optional.empty(), Page.first(5)))
                .singleElement()
                .satisfies(
                        record -> {
                            assertThat(record.shown()).isEqualTo("ABC-1");
                            assertThat(record.effort().outcome()).isEqualTo("no right");
                            assertThat(record.effort().settledAt()).contains(bench.now());
                        });
        assertThat(bench.store.records().effect("acme", effort.id())).isPresent();
        assertThat(bench.store.records().effect("acme", effort.id() + 1)).isEmpty();
    }

    @Test
    void parkedItemsAreRetriedOrDropped() {
        for (int i = 1; i <= 3; i++) {
            bench.deliver("acme", i);
        }
        bench.claim(10).forEach(claim -> bench.store.items().park(claim, "broke " + claim.item()));
        bench.tick(Duration.ofSeconds(5));

        assertThat(bench.store.records().parked("acme", 10)).hasSize(3);
        assertThat(bench.store.records().load()).isEqualTo(new Load(0, 0, 3, 0));
        assertThat(bench.store.records().retry(ONE)).isTrue();
        assertThat(bench.store.records().retry(ONE)).isFalse();
        assertThat(bench.store.records().drop(TWO)).isTrue();
        assertThat(bench.claimOne().looks()).hasSize(1);
        assertThat(bench.store.records().parked("acme", 10))
                .extracting(ItemRecord::parked)
                .containsExactly("broke acme:sim:3");
        bench.deliver("acme", 2);
        assertThat(bench.claimOne().looks()).as("what was dropped is gone").hasSize(1);
    }

    @Test
    void theLoadTellsHowLongTheOldestWaits() {
        bench.tenant("zeta");
        bench.deliver("acme", 1);
        bench.deliver("acme", 2);
        bench.claim(1);
        bench.tick(Duration.ofSeconds(4));
        bench.deliver("zeta", 1);

        assertThat(bench.store.records().load()).isEqualTo(new Load(2, 1, 0, 4_000));
        assertThat(bench.store.records().loads(1))
                .isEqualTo(Map.of("acme", new Load(1, 1, 0, 4_000)));
    }
}
