package dev.banksman.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.policy.Policy;
import dev.banksman.testkit.PolicyContract;
import dev.banksman.testkit.PolicyPage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A policy is four files and a line: none is missing, and none is left over. */
final class CompletenessTest {

    private static final String EXAMPLES = ".examples.yaml";
    private static final String PAGE = ".md";

    /** Is made of a policy file's own words, so it has a page and no line among the built-in. */
    private static final String CUSTOM = "custom";

    @Test
    void policiesAreListedByIdAndOnce() {
        List<String> ids = ids();

        assertThat(ids).isSorted().doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void eachCallMakesNewPolicies() {
        assertThat(Policies.all()).doesNotContainAnyElementsOf(Policies.all());
    }

    @ParameterizedTest
    @MethodSource("all")
    void theClassIsNamedAfterTheId(Policy<?> policy) {
        String squeezed = policy.id().replace("-", "");

        assertThat(policy.getClass().getPackageName()).isEqualTo("dev.banksman.policy." + squeezed);
        assertThat(policy.getClass().getSimpleName()).isEqualToIgnoringCase(squeezed + "Policy");
    }

    @ParameterizedTest
    @MethodSource("all")
    void theParametersAreARecordInsideTheClass(Policy<?> policy) {
        Class<?> params = policy.defaults().getClass();

        assertThat(params.getSimpleName()).isEqualTo("Params");
        assertThat(params.getEnclosingClass()).isEqualTo(policy.getClass());
    }

    @ParameterizedTest
    @MethodSource("all")
    void theTestKeepsTheContract(Policy<?> policy) throws ClassNotFoundException {
        Class<?> test = Class.forName(policy.getClass().getName() + "Test");

        assertThat(PolicyContract.class).isAssignableFrom(test);
    }

    @ParameterizedTest
    @MethodSource("all")
    void thePageNamesEveryParameter(Policy<?> policy) throws IOException {
        String page = Files.readString(PolicyPage.folder().resolve(policy.id() + PAGE));

        assertThat(page).startsWith("# `" + policy.id() + "`");
        assertThat(page)
                .contains("**Why.**", "**When to switch it off.**", "**Known false alarms.**");
        for (var part : policy.defaults().getClass().getRecordComponents()) {
            assertThat(page).contains("`" + part.getName());
        }
    }

    @Test
    void thereIsAPageForEachAndNoOther() throws IOException {
        assertThat(named(PolicyPage.folder(), PAGE))
                .filteredOn(name -> !name.equals(CUSTOM) && !name.equals("README"))
                .containsExactlyInAnyOrderElementsOf(ids());
    }

    @Test
    void thereAreExamplesForEachAndNoOther() throws IOException, URISyntaxException {
        URL examples = Objects.requireNonNull(getClass().getResource("/policies"));

        assertThat(named(Path.of(examples.toURI()), EXAMPLES))
                .filteredOn(name -> !name.equals(CUSTOM))
                .containsExactlyInAnyOrderElementsOf(ids());
    }

    private static List<String> named(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .toList();
        }
    }

    private static List<String> ids() {
        return Policies.all().stream().<String>map(Policy::id).toList();
    }

    private static List<Policy<?>> all() {
        return Policies.all();
    }
}
