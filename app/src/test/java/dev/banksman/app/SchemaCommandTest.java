package dev.banksman.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.banksman.app.Cli.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaCommandTest {

    @TempDir private Path folder;

    @Test
    void prints_a_schema_that_knows_the_policies() throws IOException {
        Outcome outcome = Cli.run("schema");

        JsonNode schema = new JsonMapper().readTree(outcome.out());
        assertThat(outcome.exit()).isZero();
        assertThat(schema.at("/properties/policies/items/properties/use").toString())
                .contains("overdue-escalation", "owner");
    }

    @Test
    void writes_it_to_a_file() {
        Path file = folder.resolve("schema.json");

        Outcome outcome = Cli.run("schema", "--out", file);

        assertThat(outcome.out()).isEmpty();
        assertThat(file).hasContent(Cli.run("schema").out());
    }

    @Test
    void says_when_the_file_cannot_be() {
        Outcome outcome = Cli.run("schema", "--out", folder);

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("--out " + folder);
    }
}
