package dev.banksman.testkit.team;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Text as Jira keeps it: lines that begin {@code ## } are headings, those that begin {@code - } are
 * list entries, all others paragraphs.
 */
final class Written {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Written() {}

    /** As the Atlassian Document Format that REST v3 answers. */
    static ObjectNode document(String text) {
        ObjectNode document = JSON.objectNode().put("type", "doc").put("version", 1);
        ArrayNode content = document.putArray("content");
        ObjectNode list = JSON.objectNode();
        for (String line : text.split("\n", -1)) {
            if (!line.startsWith("- ")) {
                list = JSON.objectNode();
                content.add(block(line));
                continue;
            }
            if (list.isEmpty()) {
                list.put("type", "bulletList").putArray("content");
                content.add(list);
            }
            ObjectNode entry = list.withArray("content").addObject().put("type", "listItem");
            entry.putArray("content").add(block(line.substring(2)));
        }
        return document;
    }

    /** As the wiki text that a changelog quotes, whatever the version of REST. */
    static String wiki(String text) {
        return text.replace("## ", "h3. ").replace("\n- ", "\n* ");
    }

    private static ObjectNode block(String line) {
        boolean heading = line.startsWith("## ");
        ObjectNode block = JSON.objectNode().put("type", heading ? "heading" : "paragraph");
        if (heading) {
            block.putObject("attrs").put("level", 3);
        }
        ObjectNode text = block.putArray("content").addObject();
        text.put("type", "text").put("text", heading ? line.substring(3) : line);
        return block;
    }
}
