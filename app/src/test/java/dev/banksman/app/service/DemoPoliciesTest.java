package dev.banksman.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.config.Loaded;
import dev.banksman.config.PolicyFiles;
import dev.banksman.policies.Policies;
import dev.banksman.policy.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoPoliciesTest {

    @TempDir private Path folder;

    @Test
    void all_starter_policies_speak_a_second_after_they_find_something() {
        assertThat(new PolicyFiles(Policies.all()).load(DemoPolicies.in(folder)))
                .isInstanceOfSatisfying(
                        Loaded.Right.class,
                        right ->
                                assertThat(right.policies().rules())
                                        .hasSize(11)
                                        .allSatisfy(
                                                rule -> {
                                                    assertThat(rule.terms().mode())
                                                            .isEqualTo(Mode.ADVISE);
                                                    assertThat(rule.terms().grace())
                                                            .isEqualTo(Duration.ofSeconds(1));
                                                }));
    }

    @Test
    void what_somebody_changed_is_left_alone() throws IOException {
        Files.writeString(DemoPolicies.in(folder), "version: 1");

        assertThat(DemoPolicies.in(folder)).hasContent("version: 1");
    }
}
