package dev.banksman.jira.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.banksman.item.ItemRef;
import dev.banksman.jira.TestMappings;
import dev.banksman.jira.client.BoundedJson;
import dev.banksman.jira.text.AdfText;
import dev.banksman.jira.translate.Doubts;
import dev.banksman.jira.translate.IssueTranslator;
import dev.banksman.jira.translate.Naming;
import dev.banksman.jira.translate.Translation;
import dev.banksman.port.Look;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever others send, it is read or refused; nothing else happens. */
class EventFuzzTest {

    private static final ItemRef ITEM = new ItemRef("acme", "jira", "10001");

    static String[] seeds() {
        return new String[] {
            "{}",
            "[[[[]]]]",
            "{\"id\":1,\"key\":\"A-1\",\"fields\":[]}",
            "{\"id\":\"1\",\"key\":\"A-1\",\"fields\":{\"updated\":\"x\",\"status\":{\"name\":{}},"
                    + "\"issuelinks\":[{\"type\":1}],\"comment\":{\"comments\":[null,1,{}]}}}",
            "{\"issue\":{\"key\":\" \",\"fields\":{\"customfield_1\":[[],{}]}},\"comment\":{\"body\":"
                    + "{\"type\":\"doc\",\"content\":[{\"type\":\"text\"},7]},\"created\":"
                    + "\"2026-99-99T99:99:99.000+0000\"}}",
            "{\"type\":\"doc\",\"content\":[{\"type\":\"bulletList\",\"content\":[{\"type\":"
                    + "\"listItem\",\"content\":[{\"type\":\"heading\",\"attrs\":{\"level\":99}}]}]}]}",
            "{\"a\":".repeat(200)
        };
    }

    @MethodSource("seeds")
    @FuzzTest
    void readsOrRefusesWhatAWebhookBrings(@Nullable String given) {
        String text = given == null ? "" : given;
        Look look = new Look(ITEM, "", Look.Kind.SNAPSHOT, Optional.empty(), Instant.EPOCH, text);
        Optional<Event> event = Event.of(look);
        if (event.isPresent()) {
            assertThat(event.get().updated()).isNotNull();
            assertThat(event.get().actor()).isNotNull();
            IssueTranslator translator =
                    new IssueTranslator(
                            new Translation(
                                    TestMappings.plain(),
                                    Lexicons.learn(JsonNodeFactory.instance.arrayNode()),
                                    Naming.byId("acme")));
            assertThat(translator.translate(event.get().issue(), Doubts.SILENT)).isNotNull();
            assertThat(translator.comment(event.get().comment())).isNotNull();
        }
    }

    @MethodSource("seeds")
    @FuzzTest
    void readsOrRefusesDocuments(@Nullable String given) {
        String text = given == null ? "" : given;
        Optional<JsonNode> json = json(text);
        if (json.isPresent()) {
            assertThat(AdfText.text(json.get())).hasSizeLessThan(20 * text.length() + 100);
        }
    }

    private static Optional<JsonNode> json(String text) {
        try {
            return Optional.of(BoundedJson.read(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException refused) {
            return Optional.empty();
        }
    }
}
