package dev.banksman.sandbox.rest;

import dev.banksman.sandbox.http.Refusal;
import dev.banksman.sandbox.site.Site;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times in JQL: to the minute, in the user's zone, absolute or relative to now. */
final class JqlTimes {

    private static final Pattern RELATIVE = Pattern.compile("([+-]?)(\\d{1,6})([wdhm])");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd H:mm", Locale.ROOT);

    private final Site site;

    JqlTimes(Site site) {
        this.site = site;
    }

    Instant read(String field, String value) {
        Matcher relative = RELATIVE.matcher(value);
        if (relative.matches()) {
            Duration step = unit(relative.group(3)).multipliedBy(Long.parseLong(relative.group(2)));
            Instant now = site.now();
            Instant meant = relative.group(1).equals("-") ? now.minus(step) : now.plus(step);
            return meant.truncatedTo(ChronoUnit.MINUTES);
        }
        if (value.equalsIgnoreCase("now()")) {
            return site.now();
        }
        return absolute(field, value.replace('/', '-'));
    }

    private static Duration unit(String letter) {
        return switch (letter) {
            case "w" -> Duration.ofDays(7);
            case "d" -> Duration.ofDays(1);
            case "h" -> Duration.ofHours(1);
            default -> Duration.ofMinutes(1);
        };
    }

    private Instant absolute(String field, String value) {
        try {
            LocalDateTime local =
                    value.contains(":")
                            ? LocalDateTime.parse(value, MINUTE)
                            : LocalDate.parse(value).atStartOfDay();
            return local.atZone(site.zone()).toInstant();
        } catch (DateTimeParseException malformed) {
            throw Refusal.bad(
                    "Date value '"
                            + value
                            + "' for field '"
                            + field
                            + "' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.");
        }
    }
}
