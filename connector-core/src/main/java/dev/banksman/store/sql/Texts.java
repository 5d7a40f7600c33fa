package dev.banksman.store.sql;

/** Makes texts of others fit for a database: PostgreSQL keeps neither NUL nor half a character. */
final class Texts {

    private static final char REPLACEMENT = '\uFFFD';

    private Texts() {}

    static String storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isBad(text, i)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder good = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (isBad(text, i)) {
                good.setCharAt(i, REPLACEMENT);
            }
        }
        return good.toString();
    }

    private static boolean isBad(String text, int at) {
        char c = text.charAt(at);
        if (!Character.isSurrogate(c)) {
            return c == 0;
        }
        return Character.isHighSurrogate(c)
                ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }
}
