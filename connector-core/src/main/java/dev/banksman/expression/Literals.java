package dev.banksman.expression;

import java.time.Duration;
import java.util.Locale;

/** Reads the texts of {@code duration("…")}. */
final class Literals {

    private Literals() {}

    /**
     * CEL's own form ({@code 36h}, {@code 1h30m}, {@code 90s}), days ({@code 3d}), or ISO 8601.
     *
     * @throws java.time.DateTimeException when it is none of them
     */
    static Duration duration(String text) {
        if (text.startsWith("P") || text.startsWith("-P")) {
            return Duration.parse(text);
        }
        String upper = text.toUpperCase(Locale.ROOT);
        int day = upper.indexOf('D');
        return Duration.parse(
                day < 0
                        ? "PT" + upper
                        : "P" + upper.substring(0, day + 1) + rest(upper.substring(day + 1)));
    }

    private static String rest(String time) {
        return time.isEmpty() ? "" : "T" + time;
    }
}
