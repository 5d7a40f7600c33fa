package dev.banksman.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.policy.Policy;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every policy is tested for: each of its examples does what it says and keeps the laws, and
 * its page shows them. A policy's test class extends this and adds only what tables cannot say.
 */
public abstract class PolicyContract {

    private final Policy<?> policy;
    private final List<Example> examples;

    protected PolicyContract(Policy<?> policy) {
        this.policy = policy;
        this.examples = ExampleFile.of(policy.id());
    }

    @TestFactory
    protected Stream<DynamicTest> examples() {
        return examples.stream()
                .map(
                        row ->
                                DynamicTest.dynamicTest(
                                        row.because(), () -> ExampleCheck.check(policy, row)));
    }

    @Test
    protected void everyRowSaysWhyAndNoTwoTheSame() {
        assertThat(examples.stream().map(Example::because)).noneMatch(String::isBlank);
        assertThat(examples.stream().map(Example::because)).doesNotHaveDuplicates();
    }

    @Test
    protected void forEveryRowThatFiresOneStaysQuiet() {
        long fires = examples.stream().filter(ExampleCheck::fires).count();
        assertThat(fires).isPositive();
        assertThat(examples.size() - fires)
                .as("rows that stay quiet")
                .isGreaterThanOrEqualTo(fires);
    }

    @Test
    protected void thePageShowsTheExamples() {
        PolicyPage.of(policy.id()).check(ExampleTable.of(examples));
    }

    @Test
    protected void saysWhatItIs() {
        assertThat(policy.id()).matches("[a-z]+(-[a-z]+)*");
        assertThat(policy.about().judges()).isNotBlank().doesNotEndWith(".");
        assertThat(policy.about().grace()).isGreaterThanOrEqualTo(Duration.ZERO);
        assertThat(policy.reactions().isEmpty() && policy.rungs().isEmpty())
                .as("does nothing at all")
                .isFalse();
    }
}
