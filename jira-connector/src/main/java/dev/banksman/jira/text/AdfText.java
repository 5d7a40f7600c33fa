package dev.banksman.jira.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.item.Description;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the Atlassian Document Format ({@code {"type":"doc","content":[…]}}) as plain text:
 * headings become sections, list entries lines with a dash, table rows lines with bars. What lies
 * deeper than {@value #DEEPEST} nodes is left out, so no document can exhaust the stack.
 *
 * @see <a
 *     href="https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/">ADF</a>
 */
public final class AdfText {

    static final int DEEPEST = 100;

    private final List<TextLine> lines = new ArrayList<>();

    private AdfText() {}

    /** Whether a value has the shape of an ADF document. */
    public static boolean is(JsonNode node) {
        return node.isObject() && "doc".equals(node.path("type").asText());
    }

    /** The document's text and sections. Nodes of unknown type give the text inside them. */
    public static Description describe(JsonNode doc) {
        AdfText reader = new AdfText();
        reader.blocks(doc, "", 0);
        StringBuilder text = new StringBuilder();
        reader.lines.forEach(line -> text.append(line.text()).append('\n'));
        return new Description(text.toString().strip(), PlainText.sections(reader.lines));
    }

    /** The document's text alone. */
    public static String text(JsonNode doc) {
        return describe(doc).text();
    }

    private void blocks(JsonNode parent, String indent, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (JsonNode node : parent.path("content")) {
            block(node, indent, depth);
        }
    }

    private void block(JsonNode node, String indent, int depth) {
        switch (node.path("type").asText()) {
            case "heading" -> heading(node, depth);
            case "paragraph", "codeBlock" -> paragraph(node, indent, depth);
            case "bulletList", "orderedList", "taskList", "decisionList" ->
                    entries(node, indent, depth);
            case "tableRow" -> lines.add(TextLine.body(row(node, depth)));
            case "rule" -> lines.add(TextLine.body("----"));
            case "text", "mention", "emoji", "hardBreak", "inlineCard", "date", "status" ->
                    paragraph(node, indent, depth);
            default -> blocks(node, indent, depth + 1);
        }
    }

    private void heading(JsonNode node, int depth) {
        int level = Math.clamp(node.path("attrs").path("level").asInt(1), 1, 6);
        String title = inline(node, depth).replace('\n', ' ').strip();
        if (!title.isEmpty()) {
            lines.add(new TextLine(level, title.endsWith(":") ? cut(title) : title));
        }
    }

    private static String cut(String title) {
        return title.substring(0, title.length() - 1).strip();
    }

    private void paragraph(JsonNode node, String indent, int depth) {
        String text = inline(node, depth);
        boolean bold = indent.isEmpty() && allBold(node);
        List<TextLine> read = PlainText.lines(bold ? "*" + text.strip() + "*" : text);
        if (read.size() == 1 && read.getFirst().heading() && indent.isEmpty()) {
            lines.addAll(read);
            return;
        }
        text.lines().forEach(line -> lines.add(TextLine.body(indent + line)));
        if (indent.isEmpty()) {
            lines.add(TextLine.body(""));
        }
    }

    private static boolean allBold(JsonNode paragraph) {
        boolean any = false;
        for (JsonNode node : paragraph.path("content")) {
            boolean strong = false;
            for (JsonNode mark : node.path("marks")) {
                strong |= "strong".equals(mark.path("type").asText());
            }
            if (!strong) {
                return false;
            }
            any = true;
        }
        return any;
    }

    private void entries(JsonNode list, String indent, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (JsonNode entry : list.path("content")) {
            int first = lines.size();
            if (entry.path("type").asText().equals("taskItem")) {
                boolean done = entry.path("attrs").path("state").asText().equals("DONE");
                lines.add(TextLine.body((done ? "[x] " : "[ ] ") + inline(entry, depth)));
            } else {
                blocks(entry, "  " + indent, depth + 2);
            }
            mark(first, indent);
        }
    }

    /** Puts the dash before the first line that an entry gave. */
    private void mark(int first, String indent) {
        if (first < lines.size()) {
            lines.set(first, TextLine.body(indent + "- " + lines.get(first).text().strip()));
        }
    }

    private String row(JsonNode row, int depth) {
        StringBuilder text = new StringBuilder("|");
        for (JsonNode cell : row.path("content")) {
            text.append(' ')
                    .append(inline(cell, depth + 1).strip().replace('\n', ' '))
                    .append(" |");
        }
        return text.toString();
    }

    private static String inline(JsonNode node, int depth) {
        StringBuilder text = new StringBuilder();
        inline(node, depth, text);
        return text.toString();
    }

    private static void inline(JsonNode node, int depth, StringBuilder out) {
        if (depth > DEEPEST) {
            return;
        }
        JsonNode attrs = node.path("attrs");
        switch (node.path("type").asText()) {
            case "text" -> out.append(node.path("text").asText());
            case "hardBreak" -> out.append('\n');
            case "mention", "status" -> out.append(attrs.path("text").asText());
            case "emoji" -> out.append(emoji(attrs));
            case "inlineCard" -> out.append(attrs.path("url").asText());
            case "date" -> out.append(attrs.path("timestamp").asText());
            default -> {
                for (JsonNode child : node.path("content")) {
                    inline(child, depth + 1, out);
                }
            }
        }
    }

    /** Jira writes its flag comments with emoji whose short names are what tells them apart. */
    private static String emoji(JsonNode attrs) {
        String shortName = attrs.path("shortName").asText();
        return shortName.isEmpty() ? attrs.path("text").asText() : shortName;
    }
}
