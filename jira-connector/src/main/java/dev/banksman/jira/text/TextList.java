package dev.banksman.jira.text;

import java.util.ArrayList;
import java.util.List;

/** Text that enumerates: one entry a list line, and prose as a single entry. */
public final class TextList {

    private TextList() {}

    /**
     * The entries of a text. Lines that begin with a list mark are entries each, with the lines
     * below them; text without any mark is one entry; blank text has none.
     */
    public static List<String> entries(String text) {
        List<String> entries = new ArrayList<>();
        StringBuilder prose = new StringBuilder();
        for (String line : text.lines().toList()) {
            String stripped = line.strip();
            int mark = mark(stripped);
            if (mark > 0) {
                entries.add(stripped.substring(mark).strip());
            } else if (!stripped.isEmpty()) {
                join(stripped, entries, prose);
            }
        }
        entries.removeIf(String::isBlank);
        return entries.isEmpty() && !prose.isEmpty()
                ? List.of(prose.toString())
                : List.copyOf(entries);
    }

    /** A line without the list mark at its start. */
    public static String unmarked(String line) {
        return line.substring(mark(line)).strip();
    }

    private static void join(String line, List<String> entries, StringBuilder prose) {
        if (entries.isEmpty()) {
            prose.append(prose.isEmpty() ? "" : "\n").append(line);
        } else {
            entries.set(entries.size() - 1, (entries.getLast() + "\n" + line).strip());
        }
    }

    /** How many characters the list mark at the start of a line takes; 0 when there is none. */
    static int mark(String line) {
        int at = 0;
        while (at < line.length() && "-*#•+".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        if (at > 0) {
            return at == line.length() || line.charAt(at) == ' ' ? at : 0;
        }
        while (at < line.length() && at < 3 && Character.isDigit(line.charAt(at))) {
            at++;
        }
        boolean numbered = at > 0 && at + 1 < line.length() && ".)".indexOf(line.charAt(at)) >= 0;
        return numbered && line.charAt(at + 1) == ' ' ? at + 1 : 0;
    }
}
