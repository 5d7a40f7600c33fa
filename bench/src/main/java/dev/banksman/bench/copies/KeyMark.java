package dev.banksman.bench.copies;

import java.util.Set;

/**
 * Gives the issue keys of a copy a mark of its own, wherever they stand in a text: with the mark
 * {@code X3}, {@code PAY-7} becomes {@code PAYX3-7}.
 */
final class KeyMark {

    private final Set<String> projects;
    private final String mark;

    /**
     * @param projects the project keys of the history; what merely looks like a key stays
     */
    KeyMark(Set<String> projects, String mark) {
        this.projects = projects;
        this.mark = mark;
    }

    /** The text with all keys in it marked. */
    String apply(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            return text;
        }
        StringBuilder marked = new StringBuilder(text.length() + mark.length());
        int copied = 0;
        for (; dash >= 0; dash = text.indexOf('-', dash + 1)) {
            if (isKeyAround(text, dash)) {
                marked.append(text, copied, dash).append(mark);
                copied = dash;
            }
        }
        return copied == 0 ? text : marked.append(text, copied, text.length()).toString();
    }

    /** The key of a project, marked; anything else as it is. */
    String ofProject(String key) {
        return projects.contains(key) ? key + mark : key;
    }

    private boolean isKeyAround(String text, int dash) {
        if (dash + 1 >= text.length() || !isDigit(text.charAt(dash + 1))) {
            return false;
        }
        int start = dash;
        while (start > 0 && isOfProject(text.charAt(start - 1))) {
            start--;
        }
        return projects.contains(text.substring(start, dash));
    }

    private static boolean isOfProject(char c) {
        return (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
