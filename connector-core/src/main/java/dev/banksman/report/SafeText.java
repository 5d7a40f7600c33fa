package dev.banksman.report;

/** Foreign text that is shown where a character may be a command. */
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
