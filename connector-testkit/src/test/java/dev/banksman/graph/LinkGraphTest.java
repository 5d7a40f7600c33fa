package dev.banksman.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.testkit.An;
import org.junit.jupiter.api.Test;

final class LinkGraphTest {

    private final LinkGraph graph = new LinkGraph();

    @Test
    void walksNearestFirstAndNoFurtherThanAsked() {
        graph.add(An.ref("B"), An.ref("A"));
        graph.add(An.ref("D"), An.ref("A"));
        graph.add(An.ref("C"), An.ref("B"));

        assertThat(graph.blockersWithin(An.ref("A"), 0)).isEmpty();
        assertThat(graph.blockersWithin(An.ref("A"), 1)).containsExactly(An.ref("B"), An.ref("D"));
        assertThat(graph.blockersWithin(An.ref("A"), 2))
                .containsExactly(An.ref("B"), An.ref("D"), An.ref("C"));
        assertThat(graph.dependentsWithin(An.ref("C"), 2))
                .containsExactly(An.ref("B"), An.ref("A"));
    }

    @Test
    void comesToAnEndInACircleAndLeavesTheItemItselfOut() {
        graph.add(An.ref("A"), An.ref("B"));
        graph.add(An.ref("B"), An.ref("C"));
        graph.add(An.ref("C"), An.ref("A"));

        assertThat(graph.dependentsWithin(An.ref("A"), Integer.MAX_VALUE))
                .containsExactly(An.ref("B"), An.ref("C"));
    }

    @Test
    void anItemNeverBlocksItself() {
        assertThat(graph.add(An.ref("A"), An.ref("A"))).isFalse();
        assertThat(graph.blockersOf(An.ref("A"))).isEmpty();
    }

    @Test
    void theLatestWordOnAnEdgeCounts() {
        assertThat(graph.add(An.ref("A"), An.ref("B"))).isTrue();
        assertThat(graph.add(An.ref("A"), An.ref("B"))).isFalse();
        assertThat(graph.remove(An.ref("A"), An.ref("B"))).isTrue();
        assertThat(graph.remove(An.ref("A"), An.ref("B"))).isFalse();
        assertThat(graph.dependentsOf(An.ref("A"))).isEmpty();
    }
}
