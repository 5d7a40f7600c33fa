package dev.banksman.report;

/** Foreign text made fit to be shown. */
final class SafeText {

    private SafeText() {}

    /**
     * The text without control and direction characters, so that a name from a tracker can neither
     * drive the terminal nor turn a line around.
     */
    static String forTerminal(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().map(c -> harmless(c) ? c : '?').forEach(safe::appendCodePoint);
        return safe.toString().replace("…", "...");
    }

    /** The text, or its beginning; whole characters only, so that it can always be encoded. */
    static String cut(String text, int longest) {
        StringBuilder cut = new StringBuilder(Math.min(text.length(), longest + 1));
        text.codePoints()
                .limit(longest)
                .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .forEach(cut::appendCodePoint);
        return text.codePointCount(0, text.length()) > longest
                ? cut.append('…').toString()
                : cut.toString();
    }

    private static boolean harmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
