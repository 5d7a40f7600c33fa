package dev.banksman.sandbox.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Atlassian Document Format: small documents, their plain text, and whom they mention. */
public final class Adf {

    private static final Set<String> BLOCKS =
            Set.of("paragraph", "heading", "listItem", "codeBlock", "rule", "panel", "expand");

    private Adf() {}

    /** A document of paragraphs; a line that begins with "- " becomes an item of a list. */
    public static ObjectNode document(String text) {
        ObjectNode document = Json.object().put("type", "doc").put("version", 1);
        ArrayNode content = document.putArray("content");
        for (String line : text.lines().filter(one -> !one.isBlank()).toList()) {
            if (line.startsWith("- ")) {
                openList(content)
                        .addObject()
                        .put("type", "listItem")
                        .putArray("content")
                        .add(paragraph(line.substring(2)));
            } else {
                content.add(paragraph(line));
            }
        }
        return document;
    }

    private static ArrayNode openList(ArrayNode content) {
        JsonNode last = content.path(content.size() - 1);
        if (last instanceof ObjectNode list
                && last.path("type").asText().equals("bulletList")
                && list.get("content") instanceof ArrayNode items) {
            return items;
        }
        return content.addObject().put("type", "bulletList").putArray("content");
    }

    private static ObjectNode paragraph(String text) {
        ObjectNode paragraph = Json.object().put("type", "paragraph");
        paragraph.putArray("content").addObject().put("type", "text").put("text", text);
        return paragraph;
    }

    /** Whether this is a document that Jira would take. */
    public static boolean valid(JsonNode node) {
        return node.path("type").asText().equals("doc")
                && node.path("version").asInt() == 1
                && node.path("content").isArray();
    }

    /** The text without its form, blocks on lines of their own. */
    public static String plain(JsonNode document) {
        StringBuilder text = new StringBuilder();
        plain(document, text);
        return text.toString().strip();
    }

    private static void plain(JsonNode node, StringBuilder text) {
        switch (node.path("type").asText()) {
            case "text" -> text.append(node.path("text").asText());
            case "hardBreak" -> text.append('\n');
            case "mention" -> text.append(node.path("attrs").path("text").asText());
            case "inlineCard" -> text.append(node.path("attrs").path("url").asText());
            default -> {
                node.path("content").forEach(child -> plain(child, text));
                if (BLOCKS.contains(node.path("type").asText())) {
                    text.append('\n');
                }
            }
        }
    }

    /** The accounts that are mentioned, in the order of the text. */
    public static Set<String> mentions(JsonNode document) {
        Set<String> accounts = new LinkedHashSet<>();
        for (JsonNode mention : found(document)) {
            accounts.add(mention.path("attrs").path("id").asText());
        }
        return accounts;
    }

    private static List<JsonNode> found(JsonNode document) {
        return document.findParents("attrs").stream()
                .filter(node -> node.path("type").asText().equals("mention"))
                .toList();
    }
}
