package dev.banksman.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.diff.Tenures;
import dev.banksman.graph.Neighbour;
import dev.banksman.graph.Neighbourhood;
import dev.banksman.item.Tenure;
import dev.banksman.item.Value;
import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Stand;
import dev.banksman.testkit.An;
import dev.banksman.testkit.Rules;
import dev.banksman.testkit.Times;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What counts as having been so already, and what becomes of rules that are gone. */
class BaselineTest {

    private static final Instant MADE = Times.START;
    private static final Instant NOW = MADE.plusSeconds(86_400);

    private static Case seen(Tenure tenure, Docket docket, Baseline baseline) {
        var item = An.item("PAY-1").titled("a=1").item();
        return new Case(
                new Neighbour.Known(item, tenure),
                Neighbourhood.alone(item),
                Optional.empty(),
                List.of(),
                docket,
                NOW,
                Case.Cause.CHANGE,
                baseline);
    }

    private static boolean baseline(Tenure tenure, Baseline baseline) {
        Judgement judgement =
                new Judge(List.of(Rules.of(Scripted.POLICY)))
                        .judge(seen(tenure, Docket.EMPTY, baseline));
        return judgement.docket().stands().getFirst().baseline();
    }

    private static Tenure moved(Value<Instant> at) {
        return new Tenure(at, Value.empty(), Value.empty(), Value.empty(), Value.empty(), 0);
    }

    private static Baseline switchedOn(Instant at) {
        return Baseline.of(Map.of("scripted", at));
    }

    @Test
    void whatBeganBeforeTheSwitchOnOrCannotBeToldIsBaseline() {
        Instant on = MADE.plusSeconds(60);

        assertThat(baseline(moved(Value.of(on.minusSeconds(1))), switchedOn(on))).isTrue();
        assertThat(baseline(moved(Value.unknown("not read")), switchedOn(on))).isTrue();
        assertThat(baseline(moved(Value.of(on)), switchedOn(on))).isFalse();
    }

    @Test
    void itemMadeAfterTheSwitchOnHasNoBaseline() {
        Tenure made = Tenures.atCreation(An.item("PAY-1").item(), MADE);

        assertThat(baseline(made, switchedOn(MADE.minusSeconds(1)))).isFalse();
    }

    @Test
    void ruleThatSawTheItemBeforeHasNoBaseline() {
        Tenure old = Tenure.unknown("not read");

        assertThat(baseline(old, Baseline.NOTHING)).isFalse();
        assertThat(baseline(old, Baseline.of(Map.of("another", NOW)))).isFalse();
        assertThat(baseline(old, Baseline.EVERYTHING)).isTrue();
    }

    @Test
    void findingsOfARuleThatIsGoneAreWithdrawn() {
        Tenure old = Tenure.unknown("not read");
        Docket docket =
                new Judge(List.of(Rules.of(Scripted.POLICY)))
                        .judge(seen(old, Docket.EMPTY, Baseline.NOTHING))
                        .docket();

        Judgement without = new Judge(List.of()).judge(seen(old, docket, Baseline.NOTHING));

        assertThat(without.docket().isEmpty()).isTrue();
        assertThat(without.events())
                .extracting(FindingEvent::type)
                .containsExactly(FindingEvent.Type.WITHDRAWN);
    }

    @Test
    void wordsOfAStandingFindingCanBeHadAgain() {
        Judge judge = new Judge(List.of(Rules.of(Scripted.POLICY)));
        Case seen = seen(Tenure.unknown("not read"), Docket.EMPTY, Baseline.NOTHING);
        Stand stand = judge.judge(seen).docket().stands().getFirst();

        assertThat(judge.words(seen, stand)).isPresent();
        assertThat(new Judge(List.of()).words(seen, stand)).isEmpty();
    }
}
