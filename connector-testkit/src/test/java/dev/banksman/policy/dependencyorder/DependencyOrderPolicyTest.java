package dev.banksman.policy.dependencyorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.graph.LinkGraph;
import dev.banksman.graph.Neighbour;
import dev.banksman.graph.Neighbourhood;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Tenure;
import dev.banksman.item.WorkItem;
import dev.banksman.policy.Finding;
import dev.banksman.policy.Moment;
import dev.banksman.policy.Past;
import dev.banksman.policy.Phrase;
import dev.banksman.policy.Said;
import dev.banksman.policy.Situation;
import dev.banksman.policy.Verdict;
import dev.banksman.testkit.An;
import dev.banksman.testkit.PolicyContract;
import dev.banksman.testkit.Rules;
import dev.banksman.testkit.Times;
import dev.banksman.testkit.World;
import org.junit.jupiter.api.Test;

final class DependencyOrderPolicyTest extends PolicyContract {

    private final DependencyOrderPolicy policy = new DependencyOrderPolicy();

    DependencyOrderPolicyTest() {
        super(new DependencyOrderPolicy());
    }

    @Test
    void namesOneBlockerAsOne() {
        World world =
                World.of(Rules.of(policy))
                        .with(An.item("PAY-1").inProgress().blockedBy("PAY-2"), An.item("PAY-2"));

        assertThat(Said.last(world.drain()))
                .isEqualTo(
                        new Said(
                                "This waits for unfinished work",
                                "It is in progress, and PAY-2 is not done.",
                                "Agree what is enough to go on, put this back until then,"
                                        + " or remove the link if it no longer matters.",
                                "PAY-2 is done, the link goes, or this is no longer in progress"));
    }

    @Test
    void namesSeveralBlockersInOneSentence() {
        World world =
                World.of(Rules.of(policy))
                        .with(
                                An.item("PAY-1").inProgress().blockedBy("PAY-3").blockedBy("PAY-2"),
                                An.item("PAY-2"),
                                An.item("PAY-3"));

        Said said = Said.last(world.drain());
        assertThat(said.fact()).isEqualTo("It is in progress, and PAY-2 and PAY-3 are not done.");
        assertThat(said.clears()).startsWith("PAY-2 and PAY-3 are done, the link goes");
    }

    /** Two trackers may use the same id for different items. */
    @Test
    void tellsBlockersOfAnotherTrackerByTheirWholeReference() {
        WorkItem item = An.item("PAY-1").inProgress().item();
        ItemRef task = new ItemRef("test", "asana", "PAY-2");
        LinkGraph links = new LinkGraph();
        links.add(task, item.ref());
        links.add(An.ref("PAY-2"), item.ref());
        Neighbour.Known present = new Neighbour.Known(item, Tenure.unknown("not read"));
        Situation<DependencyOrderPolicy.Params> situation =
                new Situation<>(
                        present,
                        new Neighbourhood(item, links, DependencyOrderPolicyTest::open),
                        Past.NONE,
                        new Moment(Times.START, Times.OFFICE),
                        policy.defaults());

        Verdict verdict = policy.judge(situation);

        Finding finding = verdict.findings().getFirst();
        assertThat(finding.fact("blockers")).isEqualTo("test:asana:PAY-2, PAY-2");
        assertThat(policy.words(finding, situation).fact())
                .contains(new Phrase.Item(task), new Phrase.Item(An.ref("PAY-2")));
    }

    private static Neighbour open(ItemRef ref) {
        WorkItem like = An.item("PAY-2").item();
        var identity = like.identity();
        WorkItem item =
                like.withIdentity(
                        new dev.banksman.item.Identity(
                                ref, identity.key(), identity.url(), identity.project()));
        return new Neighbour.Known(item, Tenure.unknown("not read"));
    }
}
