package dev.banksman.calendar;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * The public holidays of a place, or none. Immutable and safe to share; two are equal when they are
 * of the same place.
 *
 * <p>What counts is what jollyday (de.focus-shift:jollyday) lists as a public holiday, on the day
 * it is observed: a holiday that a country moves to a Monday is that Monday. Bank holidays and
 * observances count as working days; a team that takes them off lists them itself.
 */
public final class Holidays {

    private static final Holidays NONE = new Holidays("none", _ -> Set.of());

    private final String code;
    private final IntFunction<Set<LocalDate>> source;

    private Holidays(String code, IntFunction<Set<LocalDate>> source) {
        this.code = code;
        this.source = source;
    }

    /** No holidays at all. */
    public static Holidays none() {
        return NONE;
    }

    /**
     * The holidays of a country (ISO 3166-1: {@code DE}), of a part of it (ISO 3166-2: {@code
     * DE-BY}), or {@code none}. Upper and lower case are the same. Reading the first one takes some
     * tenths of a second; keep the answer.
     *
     * @throws IllegalArgumentException naming the text and the codes that are allowed
     */
    public static Holidays of(String code) {
        if (code.equalsIgnoreCase(NONE.code)) {
            return NONE;
        }
        HolidayPlace place = HolidayPlace.of(code);
        return new Holidays(place.code(), place::holidays);
    }

    /** The holidays that are observed in a year. */
    public Set<LocalDate> in(int year) {
        return source.apply(year);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Holidays that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** The code that {@link #of} reads back to these holidays. */
    @Override
    public String toString() {
        return code;
    }
}
