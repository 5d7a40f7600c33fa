package dev.banksman.jira.hosting.intake;

import java.util.regex.Pattern;

/** Makes texts from outside fit to be stored: no database takes a NUL or half a character. */
final class Clean {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9:_-]{1,64}");
    private static final Pattern ISSUE_KEY = Pattern.compile("[\\p{L}\\p{N}_]{1,64}-\\d{1,12}");
    private static final int LONGEST = 256;

    private Clean() {}

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The project of an issue key, "" when that is none. */
    static String project(String issueKey) {
        return ISSUE_KEY.matcher(issueKey).matches()
                ? issueKey.substring(0, issueKey.lastIndexOf('-'))
                : "";
    }

    /** A text to show, shortened, with what cannot be stored replaced. */
    static String text(String text) {
        if (text.length() <= LONGEST && text.chars().noneMatch(Clean::unfit)) {
            return text;
        }
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(point -> unfit(point) ? '\uFFFD' : point)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean unfit(int point) {
        return point < ' '
                || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
