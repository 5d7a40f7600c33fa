package dev.banksman.config;

import static dev.banksman.config.Reading.right;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.item.LinkRole;
import dev.banksman.item.Mapping.Role;
import dev.banksman.item.Mapping.Source;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import dev.banksman.plan.Quietness;
import dev.banksman.plan.Rule;
import dev.banksman.policies.Policies;
import dev.banksman.policy.Kinds;
import dev.banksman.policy.Mode;
import dev.banksman.policy.Policy;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Recipient;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What single words of the file come to, and what is so without them. */
class PolicyReadingTest {

    private static Rule<?> rule(String policy) {
        return right("version: 1\npolicies:\n  - " + policy).rules().getFirst();
    }

    private static PolicySet section(String section) {
        return right("version: 1\n" + section + "\npolicies: [{ use: owner }]");
    }

    static Stream<Policy<?>> policies() {
        return Policies.all().stream();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void aPolicyGoesByItsOwnValuesWhereTheFileSaysNothing(Policy<?> policy) {
        Rule<?> rule = rule("{ use: " + policy.id() + " }");

        assertThat(rule.terms().params()).isEqualTo(policy.defaults());
        assertThat(rule.terms().grace()).isEqualTo(policy.about().grace());
        assertThat(rule.terms().scope().kinds()).isEqualTo(policy.about().kinds());
        assertThat(rule.terms().mode()).isEqualTo(Mode.SHADOW);
        assertThat(rule.terms().calendar().zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(rule.reactions().atOpening()).isEqualTo(policy.reactions());
        assertThat(rule.reactions().ladder().rungs()).hasSameSizeAs(policy.rungs());
    }

    @Test
    void everyReaction() {
        assertThat(
                        rule("{ use: owner, do: [note, { message: owner }, { message: Ana Ruiz },"
                                        + " { decision: meeting }, { move: back }, { move: Open },"
                                        + " { field: { Severity: 1 } }, { assign: reporter },"
                                        + " { label: x }] }")
                                .reactions()
                                .atOpening())
                .isEqualTo(
                        List.of(
                                new Reaction.Note(),
                                new Reaction.Message(new Recipient.Owner()),
                                new Reaction.Message(new Recipient.Somebody("Ana Ruiz")),
                                new Reaction.Decision("meeting"),
                                new Reaction.MoveBack(),
                                new Reaction.MoveTo("Open"),
                                new Reaction.SetField("Severity", "1"),
                                new Reaction.Assign(new Recipient.Reporter()),
                                new Reaction.AddLabel("x")));
    }

    @Test
    void nothingToDoIsSaidByAnEmptyList() {
        Rule<?> rule = rule("{ use: overdue-escalation, do: [], ladder: [] }");

        assertThat(rule.reactions().atOpening()).isEmpty();
        assertThat(rule.reactions().ladder().rungs()).isEmpty();
    }

    @Test
    void onePolicyTwiceUnderTwoNames() {
        PolicySet set =
                right(
                        "version: 1\npolicies: [{ use: owner, scope: { projects: [A] } },"
                                + " { use: owner, id: owner-of-b, scope: { projects: [B] } }]");

        assertThat(set.rules())
                .extracting(rule -> rule.id())
                .containsExactly("owner", "owner-of-b");
    }

    @Test
    void kinds() {
        assertThat(rule("{ use: owner, scope: { kinds: all } }").terms().scope().kinds())
                .isEqualTo(new Kinds.All());
        assertThat(rule("{ use: owner, scope: { when: item.blocked } }").terms().scope().kinds())
                .isEqualTo(new Kinds.Standard());
    }

    @Test
    void quietness() {
        Quietness quiet =
                section(
                                "defaults: { noise: { perPersonPerDay: 0 }, bursts: { within: PT5M },"
                                        + " breaker: off }")
                        .quietness();

        assertThat(quiet.messagesPerPersonAndDay()).isZero();
        assertThat(quiet.bursts())
                .contains(new Quietness.Bursts(30, Duration.ofMinutes(5), Duration.ofMinutes(2)));
        assertThat(quiet.breaker()).isEqualTo(Optional.empty());
    }

    @Test
    void usualNames() {
        var mapping = section("").mapping();

        assertThat(mapping.statuses()).isEmpty();
        assertThat(mapping.category("Selected for Development", Value.unknown("x")))
                .isEqualTo(Value.of(StatusCategory.TO_DO));
        assertThat(mapping.links().role("Blocker", false)).isEqualTo(LinkRole.BLOCKED_BY);
        assertThat(mapping.links().role("Depends", true)).isEqualTo(LinkRole.BLOCKED_BY);
        assertThat(mapping.blocked().field()).isEqualTo(Value.empty());
        assertThat(mapping.fields().sources()).as("left to the connector").isEmpty();
    }

    @Test
    void oneKeyOfASectionLeavesTheOthers() {
        var mapping =
                section(
                                """
                                links: { blocked by: [Blocks] }
                                blocked: { field: Stuck }
                                fields: { start: Begin }\
                                """)
                        .mapping();

        assertThat(mapping.links().role("Blocks", true)).isEqualTo(LinkRole.BLOCKED_BY);
        assertThat(mapping.links().role("Blocker", true)).isEqualTo(LinkRole.BLOCKS);
        assertThat(mapping.blocked().field()).isEqualTo(Value.of("Stuck"));
        assertThat(mapping.blocked().flag()).isTrue();
        assertThat(mapping.fields().of(Role.START)).isEqualTo(Value.of(new Source.Field("Begin")));
    }
}
