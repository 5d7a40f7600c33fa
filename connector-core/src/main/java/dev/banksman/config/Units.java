package dev.banksman.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.calendar.DayHours;
import dev.banksman.calendar.Holidays;
import dev.banksman.calendar.Span;
import dev.banksman.config.form.Form;
import dev.banksman.config.form.Forms;
import dev.banksman.config.form.Schemas;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Times, days and lengths of time as the file writes them. */
final class Units {

    private static final String ISO =
            "P(?=.)(\\d+W)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?";
    private static final String SHORTHAND = "(?=\\d)(\\d+w)?(\\d+d)?(\\d+h)?(\\d+m)?(\\d+s)?";

    /** Elapsed or working time. */
    static final Form<Span> SPAN =
            Forms.parsed(
                    Span::parse,
                    Schemas.text("^(" + ISO + "|" + SHORTHAND + ")$")
                            .put(
                                    "description",
                                    "PT2S, PT24H, P1D: time by the clock; 30m, 24h, 3d, 1w: working time"));

    /** Elapsed time only. */
    static final Form<Duration> ELAPSED =
            Forms.parsed(
                    text -> Span.parseElapsed(text).duration(),
                    Schemas.text("^" + ISO + "$")
                            .put("description", "time by the clock: PT15M, PT1H, P1D"));

    static final Form<LocalDate> DAY =
            Forms.parsed(
                    dated("a day such as 2026-12-24", LocalDate::parse),
                    Schemas.type("string").put("format", "date"));

    static final Form<Instant> INSTANT =
            Forms.parsed(
                    dated("a time such as 2026-03-09T10:20:00Z", Instant::parse),
                    Schemas.type("string").put("format", "date-time"));

    static final Form<ZoneId> ZONE =
            Forms.parsed(
                    dated("a time zone such as Europe/Berlin or UTC", ZoneId::of),
                    Schemas.type("string").put("description", "such as Europe/Berlin or UTC"));

    static final Form<DayHours> HOURS =
            Forms.parsed(
                    DayHours::parse,
                    Schemas.text("^\\d{1,2}:\\d{2} ?- ?\\d{1,2}:\\d{2}$")
                            .put("description", "such as \"09:00-17:00\"; 24:00 is the day's end"));

    static final Form<Holidays> HOLIDAYS =
            Forms.parsed(
                    Holidays::of,
                    Schemas.type("string")
                            .put(
                                    "description",
                                    "country or part of it, such as DE or DE-BY; or none"));

    static final Form<DayOfWeek> WEEKDAY = Forms.word(weekdays());

    private Units() {}

    private static <T> Function<String, T> dated(String wanted, Function<String, T> reader) {
        return text -> {
            try {
                return reader.apply(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("wants " + wanted + ", not \"" + text + "\"", e);
            }
        };
    }

    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> days = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day.name().substring(0, 3).toLowerCase(java.util.Locale.ROOT), day);
        }
        return days;
    }

    /** The schema of a word that takes the place of something else. */
    static ObjectNode word(String word) {
        return Schemas.object().put("const", word);
    }
}
