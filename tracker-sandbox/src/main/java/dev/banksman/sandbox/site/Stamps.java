package dev.banksman.sandbox.site;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Jira's form of an instant: {@code 2026-03-09T14:05:00.000+0100}. */
public final class Stamps {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);

    private Stamps() {}

    public static String of(Instant instant, ZoneId zone) {
        return FORM.format(instant.atZone(zone));
    }
}
