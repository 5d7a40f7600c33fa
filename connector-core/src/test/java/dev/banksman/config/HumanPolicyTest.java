package dev.banksman.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.plan.Rule;
import dev.banksman.policy.About;
import dev.banksman.policy.Finding;
import dev.banksman.policy.HumanPolicy;
import dev.banksman.policy.Kinds;
import dev.banksman.policy.Reach;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Recipient;
import dev.banksman.policy.Situation;
import dev.banksman.policy.Verdict;
import dev.banksman.policy.Words;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people decide no file can have decided by a machine. */
class HumanPolicyTest {

    private record Nothing() {}

    private record Conflict() implements HumanPolicy<Nothing> {
        @Override
        public About about() {
            return new About("conflict", "two firsts", Duration.ZERO, new Kinds.All(), true);
        }

        @Override
        public Nothing defaults() {
            return new Nothing();
        }

        @Override
        public Reach reach(Nothing params) {
            return Reach.SELF;
        }

        @Override
        public Verdict judge(Situation<Nothing> situation) {
            return Verdict.quiet(List.of());
        }

        @Override
        public Words words(Finding finding, Situation<Nothing> situation) {
            return new Words("Which first?", List.of(), List.of(), List.of());
        }

        @Override
        public List<Reaction.Telling> reactions() {
            return List.of(new Reaction.Decision("meeting"));
        }
    }

    private static Loaded read(String policy) {
        return new PolicyFiles(List.of(new Conflict()))
                .read("policies.yaml", "version: 1\npolicies:\n  - " + policy);
    }

    @Test
    void mayTell() {
        Rule<?> rule =
                Reading.right(
                                read(
                                        "{ use: conflict, do: [note, { message: lead }], ladder:"
                                                + " [{ after: 1d, do: [{ decision: call }] }] }"))
                        .rules()
                        .getFirst();

        assertThat(rule).isInstanceOf(Rule.Human.class);
        assertThat(rule.reactions().atOpening())
                .isEqualTo(
                        List.of(new Reaction.Note(), new Reaction.Message(new Recipient.Lead())));
        assertThat(rule.reactions().ladder().rung(1).reactions())
                .isEqualTo(List.of(new Reaction.Decision("call")));
    }

    @Test
    void doesWhatItBringsAlongWhereTheFileSaysNothing() {
        assertThat(
                        Reading.right(read("{ use: conflict }"))
                                .rules()
                                .getFirst()
                                .reactions()
                                .atOpening())
                .isEqualTo(List.of(new Reaction.Decision("meeting")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "do: [{ move: back }]",
                "do: [note, { field: { Rank: first } }]",
                "do: [{ assign: lead }]",
                "do: [{ label: stale }]",
                "ladder: [{ after: 1d, do: [{ move: Backlog }] }]"
            })
    void mayNotAct(String acting) {
        assertThat(Reading.wrong(read("{ use: conflict, " + acting + " }")))
                .singleElement()
                .asString()
                .contains(
                        "is for people to decide: it can tell (note, message, decision), not act");
    }
}
