package dev.banksman.bench.copies;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Moves dates written as text by whole weeks, so that weekdays stay. What is no date stays as it
 * is.
 */
final class DateShift {

    private static final int DAY_LENGTH = "2026-11-20".length();

    private final int weeks;

    DateShift(int weeks) {
        this.weeks = weeks;
    }

    /**
     * A day alone, or a day followed by a time: {@code 2026-11-20}, {@code 2026-11-20T09:30:00Z}.
     */
    String apply(String text) {
        if (weeks == 0 || !looksLikeDate(text)) {
            return text;
        }
        try {
            LocalDate day = LocalDate.parse(text.substring(0, DAY_LENGTH));
            return day.plusWeeks(weeks) + text.substring(DAY_LENGTH);
        } catch (DateTimeException e) {
            return text; // the 31st of February is for the reader to complain about
        }
    }

    private static boolean looksLikeDate(String text) {
        if (text.length() < DAY_LENGTH || text.length() > 32) {
            return false;
        }
        for (int i = 0; i < DAY_LENGTH; i++) {
            boolean dash = i == 4 || i == 7;
            char c = text.charAt(i);
            if (dash ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return text.length() == DAY_LENGTH
                || text.charAt(DAY_LENGTH) == 'T'
                || text.charAt(DAY_LENGTH) == ' ';
    }
}
