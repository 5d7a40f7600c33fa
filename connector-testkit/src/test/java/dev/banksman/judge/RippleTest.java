package dev.banksman.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.graph.FamilyGraph;
import dev.banksman.graph.LinkGraph;
import dev.banksman.item.ItemRef;
import dev.banksman.policy.Reach;
import dev.banksman.testkit.An;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** FIRST blocks SECOND blocks THIRD; EPIC is the parent of SECOND. */
final class RippleTest {

    private final LinkGraph links = new LinkGraph();
    private final FamilyGraph families = new FamilyGraph();

    RippleTest() {
        links.add(An.ref("FIRST"), An.ref("SECOND"));
        links.add(An.ref("SECOND"), An.ref("THIRD"));
        families.restate(Optional.empty(), An.item("SECOND").childOf("EPIC").item());
    }

    private List<ItemRef> touched(Reach reach, String changed) {
        return List.copyOf(new Ripple(reach, links, families).of(An.ref(changed)));
    }

    @Test
    void aPolicyThatLooksAtTheItemAloneTouchesNobodyElse() {
        assertThat(touched(Reach.SELF, "SECOND")).isEmpty();
    }

    @Test
    void whoLooksAtBlockersIsTouchedByABlocker() {
        assertThat(touched(Reach.ofBlockers(1), "SECOND")).containsExactly(An.ref("THIRD"));
        assertThat(touched(Reach.ofBlockers(2), "FIRST"))
                .containsExactly(An.ref("SECOND"), An.ref("THIRD"));
    }

    @Test
    void whoLooksAtDependentsIsTouchedByADependent() {
        assertThat(touched(Reach.ofDependents(1), "SECOND")).containsExactly(An.ref("FIRST"));
    }

    @Test
    void aParentTouchesItsChildrenAndWhoeverLooksAtThem() {
        assertThat(touched(Reach.ofBlockers(1).withFamily(), "EPIC"))
                .containsExactly(An.ref("SECOND"), An.ref("THIRD"));
        assertThat(touched(Reach.ofBlockers(1), "EPIC")).isEmpty();
    }

    @Test
    void aChildTouchesItsParent() {
        assertThat(touched(Reach.SELF.withFamily(), "SECOND")).containsExactly(An.ref("EPIC"));
    }

    @Test
    void inACircleTheChangedItemItselfIsLeftOut() {
        links.add(An.ref("THIRD"), An.ref("FIRST"));

        assertThat(touched(Reach.ofBlockers(3), "FIRST"))
                .containsExactly(An.ref("SECOND"), An.ref("THIRD"));
    }
}
