package dev.banksman.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.diff.Tenures;
import dev.banksman.graph.Neighbour;
import dev.banksman.item.WorkItem;
import dev.banksman.testkit.An;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Agenda agenda = new Agenda();
    private final ItemFile one = file("PAY-1");
    private final ItemFile two = file("PAY-2");

    @Test
    void givenItemsOfOneMoment_thenTheyComeInOrderOfTheirReferences() {
        agenda.call(two, NOON);
        agenda.call(one, NOON);
        agenda.call(file("PAY-3"), NOON.minusSeconds(1));

        assertThat(taken()).containsExactly("PAY-3", "PAY-1", "PAY-2");
    }

    @Test
    void givenAnItemThatIsCalledAlready_whenALaterMomentIsNamed_thenItHasOneEntry() {
        agenda.call(one, NOON);
        agenda.call(one, NOON.plusSeconds(1));
        agenda.call(one, NOON);

        assertThat(agenda.size()).isEqualTo(1);
        assertThat(agenda.next()).contains(NOON);
    }

    @Test
    void givenAnItemThatWasTaken_thenItCanBeCalledAgain() {
        agenda.call(one, NOON);
        agenda.take();
        agenda.call(one, NOON.plusSeconds(1));

        assertThat(agenda.next()).contains(NOON.plusSeconds(1));
    }

    @Test
    void givenAnEarlierMoment_thenTheItemComesThenAndWhatItOvertookCanGo() {
        agenda.call(one, NOON.plusSeconds(9));
        agenda.call(one, NOON);
        agenda.call(two, NOON.plusSeconds(5));

        agenda.tidy();

        assertThat(agenda.size()).isEqualTo(2);
        assertThat(taken()).containsExactly("PAY-1", "PAY-2");
    }

    @Test
    void givenAMomentThatWasOvertaken_whenItComes_thenALaterCallStands() {
        agenda.call(one, NOON.plusSeconds(9));
        agenda.call(one, NOON);
        agenda.take();
        agenda.call(one, NOON.plusSeconds(20));
        agenda.take();

        assertThat(one.calledAt).isEqualTo(NOON.plusSeconds(20));
        assertThat(agenda.next()).contains(NOON.plusSeconds(20));
    }

    @Test
    void givenNever_thenNothingIsCalled() {
        agenda.call(one, Instant.MAX);

        assertThat(agenda.next()).isEmpty();
    }

    private List<String> taken() {
        List<String> taken = new ArrayList<>();
        while (agenda.next().isPresent()) {
            taken.add(agenda.take().present.ref().id());
        }
        return taken;
    }

    private static ItemFile file(String key) {
        WorkItem item = An.item(key).item();
        return new ItemFile(new Neighbour.Known(item, Tenures.atCreation(item, NOON)));
    }
}
