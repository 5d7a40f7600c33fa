package dev.banksman.app.service.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as operators write them. */
final class Times {

    private static final Pattern SHORT = Pattern.compile("(\\d{1,9}) ?(ms|s|m|h|d)");
    private static final Map<String, Duration> UNITS =
            Map.of(
                    "ms", Duration.ofMillis(1),
                    "s", Duration.ofSeconds(1),
                    "m", Duration.ofMinutes(1),
                    "h", Duration.ofHours(1),
                    "d", Duration.ofDays(1));

    private Times() {}

    /**
     * Reads {@code PT5S}, {@code P3D}, {@code 5s}, {@code 100ms}.
     *
     * @throws IllegalArgumentException for anything else
     */
    static Duration parse(String text) {
        Matcher shorthand = SHORT.matcher(text);
        if (shorthand.matches()) {
            Duration unit = UNITS.getOrDefault(shorthand.group(2), Duration.ZERO);
            return unit.multipliedBy(Long.parseLong(shorthand.group(1)));
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** As {@link #parse} reads it, whole days as days. */
    static String text(Duration time) {
        long days = time.toDays();
        return days > 0 && time.equals(Duration.ofDays(days)) ? "P" + days + "D" : time.toString();
    }
}
