package dev.banksman.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.banksman.config.form.Problems;
import dev.banksman.config.form.Tree;
import dev.banksman.config.form.TreeReader;
import dev.banksman.policies.Policies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reader takes the schema takes, and what it refuses for its form the schema refuses. */
class PolicySchemaTest {

    private static final ObjectNode SCHEMA = PolicySchema.of(Policies.all());
    private static final Schema VALIDATOR =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(SCHEMA);

    private static List<String> errors(String yaml) {
        Tree tree = TreeReader.read("p.yaml", yaml, new Problems()).orElseThrow();
        return VALIDATOR.validate(json(tree)).stream().map(Object::toString).toList();
    }

    private static JsonNode json(Tree tree) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (tree) {
            case Tree.Table table -> {
                ObjectNode object = make.objectNode();
                table.entries().forEach(entry -> object.set(entry.name(), json(entry.value())));
                yield object;
            }
            case Tree.Row row ->
                    make.arrayNode()
                            .addAll(row.items().stream().map(PolicySchemaTest::json).toList());
            case Tree.Leaf leaf ->
                    switch (leaf.sort()) {
                        case TEXT -> make.textNode(leaf.text());
                        case NUMBER ->
                                leaf.text().matches("\\d+")
                                        ? make.numberNode(Long.parseLong(leaf.text()))
                                        : make.numberNode(Double.parseDouble(leaf.text()));
                        case TRUTH -> make.booleanNode(Boolean.parseBoolean(leaf.text()));
                        case NOTHING -> make.nullNode();
                    };
        };
    }

    @Test
    void takesTheManualTheStarterAndTheSmallestFile() throws Exception {
        assertThat(errors(Reading.resource("manual.yaml"))).isEmpty();
        assertThat(errors(Files.readString(Path.of("../policies/starter.yaml")))).isEmpty();
        assertThat(errors("version: 1\npolicies: [{ use: owner }]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "policies: []",
                "version: 2",
                "{version: 1, polices: []}",
                "{version: 1, defaults: {mode: loud}}",
                "{version: 1, defaults: {noise: {perPersonPerDay: many}}}",
                "{version: 1, defaults: {bursts: never}}",
                "{version: 1, calendars: {c: {days: [monday]}}}",
                "{version: 1, policies: [{use: onwer}]}",
                "{version: 1, policies: [{use: owner, grace: 24h}]}",
                "{version: 1, policies: [{use: owner, do: note}]}",
                "{version: 1, policies: [{use: owner, do: [{message: lead, label: x}]}]}",
                "{version: 1, policies: [{use: owner, scope: {kinds: Story}}]}",
                "{version: 1, policies: [{use: owner, with: {after: 24h}}]}",
                "{version: 1, policies: [{use: blocked-too-long, with: {after: 24 hours}}]}",
                "{version: 1, policies: [{use: blocked-status, with: {require: [raison]}}]}",
                "{version: 1, policies: [{use: owner, ladder: [{after: 1d}]}]}",
                "{version: 1, fields: {start: {lable: x}}}",
                "{version: 1, tests: [{policy: owner, given: {stat: x}, expect: []}]}",
                "{version: 1, tests: [{policy: owner, given: {}, expect: [open]}]}"
            })
    void refusesWhatTheReaderRefuses(String yaml) {
        assertThat(Reading.wrong(yaml)).isNotEmpty();
        assertThat(errors(yaml)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{version: 1, defaults: {bursts: off, breaker: off}}",
                "{version: 1, policies: [{use: owner, ladder: [{after: PT1H, do: []}]}]}",
                "{version: 1, policies: [{use: owner, do: [note, {move: back}, {field: {a: b}}]}]}",
                "{version: 1, policies: [{use: blocked-too-long, with: {after: P1DT12H}}]}",
                "{version: 1, policies: [{use: blocked-too-long, with: {after: 1d12h}}]}",
                "{version: 1, statuses: {to do: [1, yes]}}",
                "{version: 1, policies: [{use: owner}], tests: [{policy: owner, given: {owner: null, fields: {a: 1, b: [x]}}, expect: [rung 2]}]}"
            })
    void takesWhatTheReaderTakes(String yaml) {
        assertThat(Reading.wrong(yaml)).isEmpty();
        assertThat(errors(yaml)).isEmpty();
    }

    @Test
    void namesEveryPolicyAndItsParameters() {
        String text = SCHEMA.toString();

        assertThat(Policies.all())
                .allSatisfy(p -> assertThat(text).contains("\"const\":\"" + p.id() + "\""));
        assertThat(text).contains("perPersonPerDay", "blocked by", "\"depth\"");
        assertThat(PolicySchema.of(Policies.all()).toString()).isEqualTo(text);
    }
}
