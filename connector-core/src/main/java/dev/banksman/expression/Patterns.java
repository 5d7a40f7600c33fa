package dev.banksman.expression;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * Patterns in RE2 syntax, whose matching takes time linear in the text. Compiling one can still
 * explode when counted repetitions stand within each other, so their sizes are limited first.
 */
final class Patterns {

    private static final int LONGEST = 200;
    private static final int MOST_REPETITIONS = 1_000;
    private static final java.util.regex.Pattern COUNTED =
            java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");

    private Patterns() {}

    /**
     * Compiles a pattern within limits.
     *
     * @throws PatternSyntaxException when it is no pattern, or too large a one
     */
    static Pattern compile(String text) {
        if (text.length() > LONGEST) {
            throw new PatternSyntaxException("longer than " + LONGEST + " characters", "");
        }
        if (repetitions(text) > MOST_REPETITIONS) {
            throw new PatternSyntaxException(
                    "its repetitions multiply to more than " + MOST_REPETITIONS, text);
        }
        return Pattern.compile(text);
    }

    private static long repetitions(String text) {
        long product = 1;
        var counted = COUNTED.matcher(text);
        while (counted.find() && product <= MOST_REPETITIONS) {
            String most = counted.group(2);
            boolean open = most == null || most.isEmpty();
            product *= Math.max(1, Long.parseLong(open ? counted.group(1) : most));
        }
        return product;
    }
}
