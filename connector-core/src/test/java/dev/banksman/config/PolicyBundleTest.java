package dev.banksman.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.config.PolicyBundle.Part;
import dev.banksman.config.form.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyBundleTest {

    private static final String RULES = "version: 1\npolicies: [{ use: owner }]\n";

    @TempDir private Path folder;

    @Test
    void a_folder_of_layers_is_one_text_and_comes_back_from_it() throws IOException {
        Files.writeString(folder.resolve("floor.yaml"), "version: 1");
        Files.writeString(folder.resolve("site.yaml"), RULES);
        Files.createDirectory(folder.resolve("projects"));
        Files.writeString(folder.resolve("projects/OPS.yaml"), RULES);

        PolicyBundle read = PolicyBundle.read(folder, new Problems());
        PolicyBundle again = PolicyBundle.of("api", read.text());

        assertThat(read.parts())
                .extracting(Part::name)
                .containsExactly("floor.yaml", "site.yaml", "projects/OPS.yaml");
        assertThat(again.parts())
                .extracting(Part::name, Part::project, part -> part.text().strip())
                .containsExactlyElementsOf(
                        read.parts().stream()
                                .map(
                                        part ->
                                                org.assertj.core.groups.Tuple.tuple(
                                                        part.name(),
                                                        part.project(),
                                                        part.text().strip()))
                                .toList());
    }

    @Test
    void a_text_without_marks_is_one_file_to_the_letter() {
        PolicyBundle bundle = PolicyBundle.of("api", "# --- not a layer\n" + RULES);

        assertThat(bundle.parts()).hasSize(1);
        assertThat(bundle.text()).isEqualTo("# --- not a layer\n" + RULES);
    }

    @Test
    void a_problem_in_a_layer_names_the_layer_and_its_own_line() {
        String text = "# --- site.yaml\nversion: 1\n# --- projects/OPS.yaml\nversion: 2\n";

        assertThat(Reading.FILES.read(PolicyBundle.of("api", text)))
                .isInstanceOfSatisfying(
                        Loaded.Wrong.class,
                        wrong ->
                                assertThat(wrong.problems().getFirst().place())
                                        .hasToString("api/projects/OPS.yaml:1:10"));
    }

    @Test
    void an_empty_text_is_a_problem_and_no_policy_set() {
        assertThat(Reading.FILES.read(PolicyBundle.of("api", ""))).isInstanceOf(Loaded.Wrong.class);
    }
}
