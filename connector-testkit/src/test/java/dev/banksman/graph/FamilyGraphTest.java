package dev.banksman.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.item.WorkItem;
import dev.banksman.testkit.An;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FamilyGraphTest {

    private final FamilyGraph families = new FamilyGraph();

    @Test
    void knowsAFamilyFromTheChildAlone() {
        families.restate(Optional.empty(), An.item("CHILD").childOf("EPIC").item());

        assertThat(families.of(An.ref("EPIC"))).containsExactly(An.ref("CHILD"));
        assertThat(families.of(An.ref("CHILD"))).containsExactly(An.ref("EPIC"));
    }

    @Test
    void knowsAFamilyFromTheParentAlone() {
        families.restate(Optional.empty(), An.item("EPIC").parentOf("ONE", "TWO").item());

        assertThat(families.of(An.ref("EPIC"))).containsExactly(An.ref("ONE"), An.ref("TWO"));
        assertThat(families.of(An.ref("TWO"))).containsExactly(An.ref("EPIC"));
    }

    @Test
    void aChildThatMovesLeavesItsFormerParent() {
        WorkItem before = An.item("CHILD").childOf("OLD").item();
        families.restate(Optional.empty(), before);
        families.restate(Optional.of(before), An.item("CHILD").childOf("NEW").item());

        assertThat(families.of(An.ref("OLD"))).isEmpty();
        assertThat(families.of(An.ref("CHILD"))).containsExactly(An.ref("NEW"));
    }

    @Test
    void aParentThatNamesAChildNoMoreLetsItGo() {
        WorkItem before = An.item("EPIC").parentOf("ONE", "TWO").item();
        families.restate(Optional.empty(), before);
        families.restate(Optional.of(before), An.item("EPIC").parentOf("TWO").item());

        assertThat(families.of(An.ref("EPIC"))).containsExactly(An.ref("TWO"));
    }
}
