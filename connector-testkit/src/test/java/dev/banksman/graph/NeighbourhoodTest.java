package dev.banksman.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.item.ItemRef;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Tenure;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** ONE blocks TWO blocks THREE blocks ONE; FAR blocks TWO and is not known. */
final class NeighbourhoodTest {

    private static final ItemBuilder TWO = An.item("TWO").childOf("EPIC").parentOf("SUB", "FAR");

    private final LinkGraph links = new LinkGraph();

    NeighbourhoodTest() {
        links.add(An.ref("ONE"), An.ref("TWO"));
        links.add(An.ref("TWO"), An.ref("THREE"));
        links.add(An.ref("THREE"), An.ref("ONE"));
        links.add(An.ref("FAR"), An.ref("TWO"));
    }

    @Test
    void seesWhoIsDirectlyBeforeAndBehind() {
        assertThat(ids(around().blockers())).containsExactly("FAR", "ONE");
        assertThat(ids(around().dependents())).containsExactly("THREE");
    }

    @Test
    void seesAsFarAsAskedAndNeverItself() {
        assertThat(ids(around().blockersWithin(2))).containsExactly("FAR", "ONE", "THREE");
        assertThat(ids(around().dependentsWithin(9))).containsExactly("THREE", "ONE");
        assertThat(ids(around().downstream())).containsExactly("THREE", "ONE");
    }

    @Test
    void seesItsFamilyAsItNamesIt() {
        assertThat(around().parent().map(Neighbour::ref)).contains(An.ref("EPIC"));
        assertThat(ids(around().children())).containsExactly("FAR", "SUB");
        assertThat(Neighbourhood.alone(An.item("X").item()).parent()).isEmpty();
        assertThat(Neighbourhood.alone(An.item("X").item()).children()).isEmpty();
    }

    @Test
    void seesAChildThatOnlyNamesItsParent() {
        WorkItem parent = An.item("EPIC").item();
        FamilyGraph families = new FamilyGraph();
        families.restate(Optional.empty(), parent);
        families.restate(Optional.empty(), An.item("CHILD").childOf("EPIC").item());
        Neighbourhood around =
                new Neighbourhood(parent, new LinkGraph(), families, Neighbour.Outside::new);

        assertThat(ids(around.children())).containsExactly("CHILD");
    }

    @Test
    void anItemOutsideHasNoCategoryThatIsKnown() {
        Neighbour far = around().blockers().getFirst();
        Neighbour one = around().blockers().getLast();

        assertThat(far.category().isUnknown()).isTrue();
        assertThat(one.category()).isEqualTo(Value.of(StatusCategory.TO_DO));
    }

    @Test
    void anotherItemSeesTheSameSurroundingsFromItsOwnPlace() {
        Neighbourhood other = around().around(An.item("THREE").item());

        assertThat(ids(other.blockers())).containsExactly("TWO");
        assertThat(ids(other.downstream())).containsExactly("ONE", "TWO");
    }

    private Neighbourhood around() {
        return new Neighbourhood(TWO.item(), links, NeighbourhoodTest::lookup);
    }

    private static Neighbour lookup(ItemRef ref) {
        return ref.id().equals("FAR")
                ? new Neighbour.Outside(ref)
                : new Neighbour.Known(An.item(ref.id()).item(), Tenure.unknown("not read"));
    }

    private static List<String> ids(List<Neighbour> neighbours) {
        return neighbours.stream().map(neighbour -> neighbour.ref().id()).toList();
    }
}
