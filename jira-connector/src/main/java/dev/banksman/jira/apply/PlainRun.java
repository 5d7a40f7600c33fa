package dev.banksman.jira.apply;

/** Text made fit for a text node: one line, nothing invisible, of bounded length. */
final class PlainRun {

    static final int LONGEST = 2000;

    private PlainRun() {}

    /** The text as it may stand; "" when nothing of it may. */
    static String of(String text) {
        StringBuilder plain = new StringBuilder(Math.min(text.length(), LONGEST));
        text.codePoints()
                .map(each -> Character.isWhitespace(each) ? ' ' : each)
                .filter(PlainRun::shown)
                .limit(LONGEST)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /**
     * Controls are not shown, halves of characters neither, nor what turns the direction of the
     * text behind it; joiners, of which emoji and some scripts are made, are.
     */
    private static boolean shown(int codePoint) {
        boolean turns =
                (codePoint >= 0x202a && codePoint <= 0x202e)
                        || (codePoint >= 0x2066 && codePoint <= 0x2069);
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> !turns;
        };
    }
}
