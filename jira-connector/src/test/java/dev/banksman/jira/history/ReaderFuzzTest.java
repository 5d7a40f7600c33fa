package dev.banksman.jira.history;

import static dev.banksman.jira.IssueJson.issue;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.jira.IssueJson;
import dev.banksman.jira.TestMappings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damages one line of three, by its bytes or by its shape: the other two are always read. */
class ReaderFuzzTest {

    private static final int ROUNDS = 300;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void givenALineWithDamagedBytes_thenTheOthersAreRead(long seed) {
        Random random = new Random(seed);
        List<String> lives = RandomLives.of(random).export();
        for (int round = 0; round < ROUNDS; round++) {
            byte[] line = lives.get(random.nextInt(lives.size())).getBytes(StandardCharsets.UTF_8);
            for (int hit = random.nextInt(4); hit >= 0; hit--) {
                line[random.nextInt(line.length)] = (byte) printable(random);
            }
            assertOthersRead(new String(line, StandardCharsets.ISO_8859_1));
        }
    }

    /** Line breaks would make two lines of one. */
    private static int printable(Random random) {
        return 32 + random.nextInt(95);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void givenALineWithValuesOfOtherTypes_thenTheOthersAreRead(long seed) {
        Random random = new Random(seed);
        List<String> lives = RandomLives.of(random).export();
        for (int round = 0; round < ROUNDS; round++) {
            String json = lives.get(random.nextInt(lives.size())).replace("PAY-", "SICK-");
            JsonNode sick = IssueJson.json(json.replace("'", ""));
            for (int hit = random.nextInt(6); hit >= 0; hit--) {
                damage(sick, random);
            }
            assertOthersRead(sick.toString());
        }
    }

    private static void damage(JsonNode root, Random random) {
        JsonNode at = root;
        while (true) {
            List<JsonNode> inner = new ArrayList<>();
            at.forEach(child -> inner.add(child));
            List<JsonNode> holders = inner.stream().filter(n -> !n.isEmpty()).toList();
            if (holders.isEmpty() || random.nextInt(4) == 0) {
                break;
            }
            at = holders.get(random.nextInt(holders.size()));
        }
        if (at instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            object.set(names.get(random.nextInt(names.size())), odd(random));
        } else if (at instanceof ArrayNode array && !array.isEmpty()) {
            array.set(random.nextInt(array.size()), odd(random));
        }
    }

    private static JsonNode odd(Random random) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (random.nextInt(9)) {
            case 0 -> make.nullNode();
            case 1 -> make.numberNode(-1);
            case 2 -> make.textNode("");
            case 3 -> make.textNode("9999-99-99");
            case 4 -> make.booleanNode(true);
            case 5 -> make.arrayNode().add(make.nullNode()).add(7).add(make.arrayNode());
            case 6 -> make.objectNode().put("type", "doc").put("content", 1);
            case 7 -> make.objectNode();
            default -> make.textNode("x".repeat(300) + "=[,]");
        };
    }

    private void assertOthersRead(String damaged) {
        Told told =
                Told.text(
                        folder,
                        TestMappings.plain(),
                        issue("FIRST-1") + "\n" + damaged + "\n" + issue("LAST-1"));

        assertThat(told.states())
                .as(damaged)
                .extracting(state -> state.ref().id())
                .contains("FIRST-1", "LAST-1");
    }
}
