package dev.banksman.calendar;

import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How spans are written, and what they may be. */
final class SpanText {

    private static final String ELAPSED_SHAPE = "write elapsed time as PT2S, PT24H, P1D or P2W";
    private static final String SHAPE =
            ELAPSED_SHAPE + ", or working time as 30m, 24h, 3d, 1w or 1d12h";
    private static final Pattern ISO =
            Pattern.compile(
                    "P(?=[\\dT])(?:(\\d{1,9})W)?(?:(\\d{1,9})D)?"
                            + "(?:T(?=\\d)(?:(\\d{1,9})H)?(?:(\\d{1,9})M)?"
                            + "(?:(\\d{1,10})(?:\\.(\\d{1,9}))?S)?)?");
    private static final Pattern ISO_MONTHS = Pattern.compile("P[^T]*\\d[MY].*", Pattern.DOTALL);
    private static final Pattern SHORTHAND =
            Pattern.compile(
                    "(?=\\d)(?:(\\d{1,9})w)?(?:(\\d{1,9})d)?"
                            + "(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?(?:(\\d{1,10})s)?");

    private SpanText() {}

    static Span parse(String text) {
        return parse(text, SHAPE);
    }

    static Span.Elapsed parseElapsed(String text) {
        return switch (parse(text, ELAPSED_SHAPE)) {
            case Span.Elapsed elapsed -> elapsed;
            case Span.Working working ->
                    throw new IllegalArgumentException(
                            Foreign.quoted(text)
                                    + " is working time, but this counts time by the clock:"
                                    + " write it as PT15M, PT1H or P1D");
        };
    }

    private static Span parse(String text, String shape) {
        try {
            return read(text, shape);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(Foreign.quoted(text) + ": " + e.getMessage(), e);
        }
    }

    private static Span read(String text, String shape) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return new Span.Elapsed(elapsed(iso));
        }
        Matcher shorthand = SHORTHAND.matcher(text);
        if (shorthand.matches()) {
            return working(shorthand);
        }
        throw new IllegalArgumentException(complaint(text) + shape);
    }

    private static String complaint(String text) {
        if (text.startsWith("-") || (text.startsWith("P") && text.contains("-"))) {
            return "a span of time cannot be negative; ";
        }
        if (ISO_MONTHS.matcher(text).matches()) {
            return "months and years have no fixed length, count days or weeks; ";
        }
        return "not a span of time; ";
    }

    private static Duration elapsed(Matcher iso) {
        long days = 7 * number(iso, 1) + number(iso, 2);
        return Duration.ofDays(days)
                .plusHours(number(iso, 3))
                .plusMinutes(number(iso, 4))
                .plusSeconds(number(iso, 5))
                .plusNanos(nanos(Objects.requireNonNullElse(iso.group(6), "")));
    }

    private static Span working(Matcher shorthand) {
        long seconds =
                3600 * number(shorthand, 3) + 60 * number(shorthand, 4) + number(shorthand, 5);
        return new Span.Working((int) number(shorthand, 1), (int) number(shorthand, 2), seconds);
    }

    /** The patterns bound the digits, so that no number overflows. */
    private static long number(Matcher parts, int group) {
        return Long.parseLong(Objects.requireNonNullElse(parts.group(group), "0"));
    }

    private static long nanos(String fraction) {
        return Long.parseLong((fraction + "000000000").substring(0, 9));
    }

    /** Refuses what is negative or longer than a span may be. */
    static void check(Duration length) {
        if (length.isNegative()) {
            throw new IllegalArgumentException("a span of time cannot be negative");
        }
        if (length.compareTo(Span.LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "a span of time cannot be longer than " + Span.LONGEST.toDays() + " days");
        }
    }

    static String of(Span.Elapsed span) {
        long days = span.duration().toDays();
        if (days == 0) {
            return span.duration().toString();
        }
        Duration rest = span.duration().minusDays(days);
        return "P" + days + "D" + (rest.isZero() ? "" : rest.toString().substring(1));
    }

    static String of(Span.Working span) {
        Duration time = Duration.ofSeconds(span.seconds());
        String text =
                part(span.weeks(), "w")
                        + part(span.days(), "d")
                        + part(time.toHours(), "h")
                        + part(time.toMinutesPart(), "m")
                        + part(time.toSecondsPart(), "s");
        return text.isEmpty() ? "0s" : text;
    }

    private static String part(long number, String unit) {
        return number == 0 ? "" : number + unit;
    }
}
