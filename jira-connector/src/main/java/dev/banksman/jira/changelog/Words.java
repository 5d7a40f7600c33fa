package dev.banksman.jira.changelog;

import java.util.ArrayList;
import java.util.List;

/** Lists as changelogs write them. */
final class Words {

    private Words() {}

    /** The words of a text; none for blank text. */
    static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || Character.isWhitespace(text.charAt(at))) {
                if (at > from) {
                    words.add(text.substring(from, at));
                }
                from = at + 1;
            }
        }
        return words;
    }

    /** The entries of {@code a, b} or {@code [a, b]}. */
    static List<String> entries(String text) {
        String bare = text.strip();
        if (bare.startsWith("[") && bare.endsWith("]") && bare.length() > 1) {
            bare = bare.substring(1, bare.length() - 1);
        }
        List<String> entries = new ArrayList<>();
        int from = 0;
        while (from <= bare.length()) {
            int comma = bare.indexOf(',', from);
            int end = comma < 0 ? bare.length() : comma;
            String entry = bare.substring(from, end).strip();
            if (!entry.isEmpty()) {
                entries.add(entry);
            }
            from = end + 1;
        }
        return entries;
    }

    static String last(String list) {
        return list.substring(list.lastIndexOf(',') + 1).strip();
    }
}
