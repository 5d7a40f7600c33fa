package dev.banksman.app.service.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banksman.config.PolicyFiles;
import dev.banksman.item.StatusCategory;
import dev.banksman.plan.Rule;
import dev.banksman.policies.Policies;
import dev.banksman.port.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveRulebooksTest {

    private static final PolicyFiles FILES = new PolicyFiles(Policies.all());
    private static final String OWNER = "version: 1\npolicies: [{ use: owner }]\n";
    private static final String TWO =
            "version: 1\npolicies: [{ use: owner }, { use: blocked-status, mode: advise }]\n";

    @TempDir private Path folder;
    private Path file;
    private final MemoryVersions versions = new MemoryVersions();
    private final MemorySettings settings = new MemorySettings();
    private long changes;

    @BeforeEach
    void writeFile() throws IOException {
        file = folder.resolve("policies.yaml");
        write(OWNER);
    }

    @Test
    void the_file_holds_for_every_tenant_and_stays_the_same_object_until_it_changes() {
        LiveRulebooks rulebooks = rulebooks(false);

        Rulebook first = rulebooks.of("acme");
        rulebooks.refresh();

        assertThat(rulebooks.of("acme")).isSameAs(first);
        assertThat(handles(first)).containsExactly("owner");
        assertThat(first.version()).isEqualTo(1);
    }

    @Test
    void a_changed_file_is_in_force_after_the_next_look_and_old_rules_keep_their_time()
            throws IOException {
        LiveRulebooks rulebooks = rulebooks(false);
        Instant since = rulebooks.of("acme").since().get("owner");

        write(TWO);
        rulebooks.refresh();

        Rulebook next = rulebooks.of("acme");
        assertThat(handles(next)).containsExactly("owner", "blocked-status");
        assertThat(next.version()).isEqualTo(2);
        assertThat(next.since()).containsEntry("owner", since);
        assertThat(next.fresh()).containsEntry("owner", 1L).containsEntry("blocked-status", 2L);
    }

    @Test
    void a_broken_file_keeps_the_last_good_set_and_says_so() throws IOException {
        LiveRulebooks rulebooks = rulebooks(false);

        write("version: 1\npolicies: [{ use: ownr }]\n");
        rulebooks.refresh();

        assertThat(handles(rulebooks.of("acme"))).containsExactly("owner");
        assertThat(rulebooks.fileProblems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.meant()).contains("owner"));

        write(TWO);
        rulebooks.refresh();
        assertThat(rulebooks.fileProblems()).isEmpty();
        assertThat(handles(rulebooks.of("acme"))).hasSize(2);
    }

    @Test
    void a_file_that_is_broken_at_the_start_leaves_no_policies() throws IOException {
        write("version: 7");

        LiveRulebooks rulebooks = rulebooks(false);

        assertThat(rulebooks.of("acme").rules()).isEmpty();
        assertThat(rulebooks.standing("acme").compiled().source()).isEqualTo("none");
        assertThat(rulebooks.fileProblems()).isNotEmpty();
    }

    @Test
    void what_is_put_takes_the_files_place_until_it_is_taken_back() throws IOException {
        LiveRulebooks rulebooks = rulebooks(false);

        rulebooks.put("acme", "somebody", TWO);
        assertThat(handles(rulebooks.of("acme"))).hasSize(2);

        write("version: 1\npolicies: [{ use: silent-blocker }]\n");
        rulebooks.refresh();
        assertThat(handles(rulebooks.of("acme"))).hasSize(2);

        rulebooks.deactivate("acme");
        assertThat(handles(rulebooks.of("acme"))).containsExactly("silent-blocker");
    }

    @Test
    void an_older_version_can_be_put_in_force_again() {
        LiveRulebooks rulebooks = rulebooks(false);
        rulebooks.put("acme", "somebody", OWNER);
        rulebooks.put("acme", "somebody", TWO);

        assertThat(rulebooks.activate("acme", 1)).isPresent();

        assertThat(handles(rulebooks.of("acme"))).containsExactly("owner");
        assertThat(rulebooks.activate("acme", 9)).isEmpty();
    }

    @Test
    void what_another_node_put_is_seen_at_the_next_look() {
        LiveRulebooks rulebooks = rulebooks(false);
        rulebooks.of("acme");

        versions.put("acme", "another node", TWO);
        versions.activate("acme", 1);
        rulebooks.refresh();

        assertThat(handles(rulebooks.of("acme"))).hasSize(2);
    }

    @Test
    void wrong_policies_are_refused_with_all_problems_and_change_nothing() {
        LiveRulebooks rulebooks = rulebooks(false);

        assertThatThrownBy(
                        () ->
                                rulebooks.put(
                                        "acme",
                                        "somebody",
                                        "version: 1\npolicies: [{ use: a }, { use: b }]\n"))
                .isInstanceOfSatisfying(
                        RefusedPoliciesException.class,
                        refused -> assertThat(refused.problems()).hasSize(2));
        assertThat(versions.list("acme")).isEmpty();
        assertThat(handles(rulebooks.of("acme"))).containsExactly("owner");
    }

    @Test
    void a_locked_file_alone_counts() {
        LiveRulebooks rulebooks = rulebooks(true);

        assertThatThrownBy(() -> rulebooks.put("acme", "somebody", TWO))
                .isInstanceOf(RefusedPoliciesException.class)
                .hasMessageContaining("locked");

        assertThatThrownBy(() -> rulebooks.deactivate("acme"))
                .isInstanceOf(RefusedPoliciesException.class);

        versions.put("acme", "before it was locked", TWO);
        versions.activate("acme", 1);
        assertThat(handles(rulebooks.of("acme"))).containsExactly("owner");
    }

    @Test
    void corrections_change_how_names_are_understood_and_no_rule() {
        LiveRulebooks rulebooks = rulebooks(false);
        Rulebook before = rulebooks.of("acme");

        rulebooks.correct("acme", "statuses: { in progress: [Cooking] }");

        Rulebook after = rulebooks.of("acme");
        assertThat(after.mapping().statuses()).containsEntry("cooking", StatusCategory.IN_PROGRESS);
        assertThat(after.since().get("owner")).isEqualTo(before.since().get("owner"));
        assertThat(after.version()).isGreaterThan(before.version());
        assertThatThrownBy(() -> rulebooks.correct("acme", "statuses: { doing: [x] }"))
                .isInstanceOf(RefusedPoliciesException.class);
    }

    @Test
    void other_words_make_no_new_rule_but_a_louder_mode_does() {
        LiveRulebooks rulebooks = rulebooks(false);
        rulebooks.put("acme", "somebody", TWO);

        rulebooks.put("acme", "somebody", TWO.replace("mode: advise", "mode: advise, grace: PT5S"));
        assertThat(rulebooks.of("acme").fresh().get("blocked-status")).isEqualTo(1);

        rulebooks.put("acme", "somebody", TWO.replace("mode: advise", "mode: enforce"));
        assertThat(rulebooks.of("acme").fresh().get("blocked-status")).isEqualTo(3);
    }

    private LiveRulebooks rulebooks(boolean locked) {
        return new LiveRulebooks(FILES, Optional.of(file), locked, versions, settings);
    }

    private static List<String> handles(Rulebook rulebook) {
        return rulebook.rules().stream().<String>map(Rule::handle).toList();
    }

    /** Each time with another time of change, as nobody writes twice within a tick of the clock. */
    private void write(String text) throws IOException {
        Files.writeString(file, text);
        changes++;
        Files.setLastModifiedTime(file, FileTime.from(MemoryVersions.BEGIN.plusSeconds(changes)));
    }
}
