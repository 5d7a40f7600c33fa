package dev.banksman.jira.apply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What every document that we write keeps to. Beside our own reading of the format, Atlassian's
 * schema is asked where the property {@code banksman.specs} or a folder beside the project has it.
 */
final class AdfRules {

    private static final String FILE = "adf-v1-full.schema.json";
    private static final Set<String> INLINES = Set.of("text", "hardBreak", "mention", "inlineCard");
    private static final Set<String> MARKS = Set.of("strong", "em", "code");
    private static final Optional<Schema> SCHEMA = schema();

    private AdfRules() {}

    private static Optional<Schema> schema() {
        String told = System.getProperty("banksman.specs", "../../../shared/specs");
        for (String folder : new String[] {told, "../../shared/specs"}) {
            Path file = Path.of(folder, FILE);
            if (Files.isReadable(file)) {
                return Optional.of(read(file));
            }
        }
        System.out.println(FILE + " is not here: documents are checked by our own rules alone");
        return Optional.empty();
    }

    private static Schema read(Path file) {
        try {
            JsonNode schema = new JsonMapper().readTree(file.toFile());
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(schema);
        } catch (IOException unreadable) {
            throw new AssertionError(file.toString(), unreadable);
        }
    }

    static boolean schemaIsHere() {
        return SCHEMA.isPresent();
    }

    static void check(JsonNode doc) {
        assertThat(doc.path("type").asText()).isEqualTo("doc");
        assertThat(doc.path("version").asInt()).isEqualTo(1);
        doc.path("content").forEach(AdfRules::block);
        SCHEMA.ifPresent(
                schema -> assertThat(schema.validate(doc)).describedAs(doc.toString()).isEmpty());
    }

    private static void block(JsonNode block) {
        String type = block.path("type").asText();
        assertThat(type).isIn("paragraph", "rule");
        if (type.equals("rule")) {
            assertThat(block.size()).isEqualTo(1);
        }
        block.path("content").forEach(AdfRules::inline);
    }

    private static void inline(JsonNode inline) {
        assertThat(inline.path("type").asText()).isIn(INLINES);
        switch (inline.path("type").asText()) {
            case "text" -> text(inline);
            case "mention" -> assertThat(inline.path("attrs").path("id").asText()).isNotBlank();
            case "inlineCard" ->
                    assertThat(inline.path("attrs").path("url").asText()).startsWith("http");
            default -> assertThat(inline.size()).isEqualTo(1);
        }
    }

    private static void text(JsonNode text) {
        assertThat(text.path("text").asText()).isNotEmpty().doesNotContain("\n", "\u202e", "\0");
        for (JsonNode mark : text.path("marks")) {
            assertThat(mark.path("type").asText()).isIn(MARKS);
            assertThat(mark.size()).isEqualTo(1);
        }
    }
}
