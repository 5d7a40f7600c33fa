package dev.banksman.jira.changelog;

import dev.banksman.jira.translate.Times;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Days as changelogs write them: ISO in the id or the text, or {@code 31/Dec/08}. */
final class Days {

    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("d/MMM/yy", Locale.ENGLISH);

    private Days() {}

    static Optional<LocalDate> of(Side side) {
        return Times.day(side.id().strip())
                .or(() -> Times.day(side.text().strip()))
                .or(() -> shortDay(side.text().strip()));
    }

    /** The problem with a side that names no day; a long text is cut. */
    static String none(Side side) {
        String words = side.words().strip();
        return "the changelog names no real day: "
                + (words.length() > 60 ? words.substring(0, 60) + "…" : words);
    }

    private static Optional<LocalDate> shortDay(String text) {
        if (text.indexOf('/') < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text, SHORT));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
