package dev.banksman.jira.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The nodes of the Atlassian Document Format that we write. Text is data in a node of its own, so
 * that nothing a text says becomes markup.
 *
 * @see <a
 *     href="https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/">ADF</a>
 */
final class Adf {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Adf() {}

    static ObjectNode doc(List<JsonNode> blocks) {
        ObjectNode doc = node("doc").put("version", 1);
        doc.set("content", array(blocks));
        return doc;
    }

    static ObjectNode paragraph(List<JsonNode> inlines) {
        ObjectNode paragraph = node("paragraph");
        paragraph.set("content", array(inlines));
        return paragraph;
    }

    static ObjectNode rule() {
        return node("rule");
    }

    static ObjectNode hardBreak() {
        return node("hardBreak");
    }

    /** Text that is not empty. */
    static ObjectNode text(String text) {
        return node("text").put("text", text);
    }

    static ObjectNode marked(String text, String mark) {
        ObjectNode node = text(text);
        node.putArray("marks").add(node(mark));
        return node;
    }

    static ObjectNode mention(String accountId, String name) {
        ObjectNode mention = node("mention");
        mention.putObject("attrs").put("id", accountId).put("text", "@" + name);
        return mention;
    }

    static ObjectNode inlineCard(String url) {
        ObjectNode card = node("inlineCard");
        card.putObject("attrs").put("url", url);
        return card;
    }

    private static ObjectNode node(String type) {
        return JSON.objectNode().put("type", type);
    }

    private static ArrayNode array(List<JsonNode> nodes) {
        return JSON.arrayNode().addAll(nodes);
    }
}
