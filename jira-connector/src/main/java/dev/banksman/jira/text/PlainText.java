package dev.banksman.jira.text;

import dev.banksman.item.Description;
import dev.banksman.item.Mapping;
import dev.banksman.item.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads wiki markup and markdown-like text. A heading is {@code h3. X}, {@code ## X}, a line that
 * is all bold, or a short line that ends with a colon after a blank one. A section ends where a
 * heading of its own depth or of an outer one begins.
 */
public final class PlainText {

    private static final int LONGEST_HEADING = 80;
    private static final int WORDS_BEFORE_COLON = 4;

    private PlainText() {}

    /** The text as it is, with the sections that its headings make. */
    public static Description describe(String text) {
        return new Description(text, sections(lines(text)));
    }

    static List<TextLine> lines(String text) {
        List<TextLine> lines = new ArrayList<>();
        String before = "";
        for (String line : text.lines().toList()) {
            String stripped = line.strip();
            addLine(stripped, before, lines);
            before = stripped;
        }
        return lines;
    }

    private static void addLine(String line, String before, List<TextLine> lines) {
        String criteria = criteriaTitle(line);
        if (!criteria.isEmpty() && line.length() > criteria.length() + 1) {
            lines.add(new TextLine(TextLine.COLON, criteria));
            lines.add(TextLine.body(line.substring(criteria.length() + 1).strip()));
            return;
        }
        lines.add(classify(line, before, !criteria.isEmpty()));
    }

    /** The title of a line such as {@code Acceptance criteria: …}; empty for any other line. */
    private static String criteriaTitle(String line) {
        int colon = line.indexOf(':');
        if (colon < 0 || colon > LONGEST_HEADING) {
            return "";
        }
        String title = line.substring(0, colon);
        return criteria(title) ? title : "";
    }

    private static TextLine classify(String line, String before, boolean criteria) {
        int wiki = wikiDepth(line);
        if (wiki > 0) {
            return heading(wiki, line.substring(3));
        }
        int hashes = before.startsWith("#") ? 0 : hashes(line);
        if (hashes > 0) {
            return heading(hashes, line.substring(hashes));
        }
        String bold = bold(line);
        if (!bold.isEmpty()) {
            return heading(TextLine.BOLD, bold);
        }
        if (criteria || (before.isEmpty() && shortTitle(line))) {
            return heading(TextLine.COLON, line);
        }
        return TextLine.body(line);
    }

    private static TextLine heading(int depth, String title) {
        String bare = bold(title.strip());
        String text = bare.isEmpty() ? title.strip() : bare;
        return new TextLine(
                depth, text.endsWith(":") ? text.substring(0, text.length() - 1).strip() : text);
    }

    private static int wikiDepth(String line) {
        boolean heading =
                line.length() > 3
                        && line.charAt(0) == 'h'
                        && line.charAt(1) >= '1'
                        && line.charAt(1) <= '6'
                        && line.charAt(2) == '.';
        return heading ? line.charAt(1) - '0' : 0;
    }

    /** Wiki markup numbers lists with hashes, so one hash alone is a heading of criteria only. */
    private static int hashes(String line) {
        int count = 0;
        while (count < line.length() && line.charAt(count) == '#') {
            count++;
        }
        if (count == 0 || count > 6 || !line.startsWith(" ", count)) {
            return 0;
        }
        return count > 1 || criteria(line.substring(count).strip()) ? count : 0;
    }

    private static boolean criteria(String title) {
        return Mapping.criteriaSections().contains(title.toLowerCase(Locale.ROOT));
    }

    private static String bold(String line) {
        String inner = line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
        for (String mark : List.of("**", "__", "*")) {
            int size = mark.length();
            if (inner.length() > 2 * size && inner.startsWith(mark) && inner.endsWith(mark)) {
                String text = inner.substring(size, inner.length() - size);
                return plainWords(text) ? text.strip() : "";
            }
        }
        return "";
    }

    private static boolean plainWords(String text) {
        return text.length() <= LONGEST_HEADING && text.indexOf('*') < 0 && !text.startsWith(" ");
    }

    private static boolean shortTitle(String line) {
        if (!line.endsWith(":") || line.length() > LONGEST_HEADING) {
            return false;
        }
        boolean listed = line.startsWith("-") || line.startsWith("*") || line.startsWith("#");
        return !listed && line.split("\\s+", -1).length <= WORDS_BEFORE_COLON;
    }

    static List<Section> sections(List<TextLine> lines) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).heading()) {
                sections.add(new Section(lines.get(i).text(), bodyAfter(lines, i)));
            }
        }
        return sections;
    }

    private static String bodyAfter(List<TextLine> lines, int heading) {
        int depth = lines.get(heading).depth();
        StringBuilder body = new StringBuilder();
        for (int i = heading + 1; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (line.heading() && line.depth() <= depth) {
                break;
            }
            body.append(line.text()).append('\n');
        }
        return body.toString().strip();
    }
}
