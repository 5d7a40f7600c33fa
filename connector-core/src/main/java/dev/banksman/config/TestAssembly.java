package dev.banksman.config;

import dev.banksman.config.form.Values;
import dev.banksman.config.form.Written;
import dev.banksman.item.Mapping;
import dev.banksman.plan.Rule;
import dev.banksman.plan.Terms;
import dev.banksman.policy.Condition;
import dev.banksman.policy.Kinds;
import dev.banksman.policy.Mode;
import dev.banksman.policy.Moment;
import dev.banksman.policy.Past;
import dev.banksman.policy.Scope;
import dev.banksman.policy.Situation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** From a test as it is written to one that can be run. */
final class TestAssembly {

    /** A Monday morning in most of the world's offices. */
    private static final Instant USUAL = Instant.parse("2026-03-09T10:00:00Z");

    private final List<String> ids;
    private final List<Rule<?>> rules;
    private final Mapping mapping;
    private final String project;

    /**
     * Makes tests of one file.
     *
     * @param ids of the policies there are, also of those that are wrong
     * @param project the project that the test's file is about; blank for all
     */
    TestAssembly(List<String> ids, List<Rule<?>> rules, Mapping mapping, String project) {
        this.ids = ids;
        this.rules = rules;
        this.mapping = mapping;
        this.project = project;
    }

    /** The test; nothing when something of it is missing, which is reported. */
    Optional<FileTest> test(Values test) {
        Optional<Values> given = test.get(TestForm.GIVEN);
        Optional<List<String>> expect = test.get(TestForm.EXPECT);
        Optional<Rule<?>> rule = test.at(TestForm.POLICY).flatMap(this::rule);
        if (rule.isEmpty() || given.isEmpty() || expect.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(test(test, rule.get(), given.get(), expect.get()));
    }

    private FileTest test(Values test, Rule<?> rule, Values given, List<String> expect) {
        Instant at = test.get(TestForm.AT, USUAL);
        GivenScene scene = scene(given, rule, at, GivenItem.Rest.QUIET);
        return new FileTest(
                test.spot().tree().place(),
                tried(rule),
                scene.item(),
                scene.around(),
                within(rule, scene(given, rule, at, GivenItem.Rest.UNKNOWN), at),
                at,
                test.get(TestForm.AFTER),
                expect);
    }

    private GivenScene scene(Values given, Rule<?> rule, Instant at, GivenItem.Rest rest) {
        String usualProject =
                rule.terms().scope().projects().stream().sorted().findFirst().orElse("TEST");
        return GivenScene.of(
                new GivenItem(given, mapping, at, rest),
                usualProject,
                usualKind(rule.terms().scope().kinds()));
    }

    private static String usualKind(Kinds kinds) {
        return switch (kinds) {
            case Kinds.Named(var names) -> names.stream().sorted().findFirst().orElse("Story");
            case Kinds.All all -> "Story";
            case Kinds.Standard standard -> "Story";
        };
    }

    /** What a test does not say cannot keep the item out. */
    private static boolean within(Rule<?> rule, GivenScene sparse, Instant at) {
        Optional<Condition> when = rule.terms().scope().when();
        Situation<?> situation =
                new Situation<>(
                        sparse.item(),
                        sparse.around(),
                        Past.NONE,
                        new Moment(at, rule.terms().calendar()),
                        rule.terms().params());
        return when.map(condition -> !condition.test(situation).is(false)).orElse(true);
    }

    private Optional<Rule<?>> rule(Written<String> id) {
        if (!ids.contains(id.value())) {
            String message = "no policy of this file is called \"" + id.value() + "\"";
            id.at().problem(message, id.value(), ids);
        }
        return find(id.value() + "@" + project).or(() -> find(id.value()));
    }

    private Optional<Rule<?>> find(String handle) {
        return rules.stream().filter(rule -> rule.handle().equals(handle)).findFirst();
    }

    /** The rule awake, and without the condition of its scope, which was asked already. */
    private static <P extends Record> Rule<P> tried(Rule<P> rule) {
        Terms<P> was = rule.terms();
        Scope scope = was.scope();
        Terms<P> terms =
                new Terms<>(
                        was.id(),
                        was.layer(),
                        was.params(),
                        Mode.SHADOW,
                        new Scope(
                                scope.projects(), scope.except(), scope.kinds(), Optional.empty()),
                        was.grace(),
                        was.calendar());
        return switch (rule) {
            case Rule.Mechanical<P>(var old, var policy, var reactions) ->
                    new Rule.Mechanical<>(terms, policy, reactions);
            case Rule.Human<P>(var old, var policy, var reactions) ->
                    new Rule.Human<>(terms, policy, reactions);
        };
    }
}
