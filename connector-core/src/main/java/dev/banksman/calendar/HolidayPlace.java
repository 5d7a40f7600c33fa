package dev.banksman.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A place whose public holidays jollyday knows: a country and the way down to a part of it. */
record HolidayPlace(String code, HolidayManager country, List<String> parts) {

    /** Finds a place by its code, such as {@code DE} or {@code DE-BY}, in upper or lower case. */
    static HolidayPlace of(String text) {
        String[] codes = text.split("-", -1);
        String code = country(codes[0], text);
        HolidayManager country = HolidayManager.getInstance(ManagerParameters.create(code));
        CalendarHierarchy place = country.getCalendarHierarchy();
        List<String> parts = new ArrayList<>();
        for (String asked : List.of(codes).subList(1, codes.length)) {
            place = part(place, asked, code, text);
            parts.add(place.getId());
            code += "-" + place.getId().toUpperCase(Locale.ROOT);
        }
        return new HolidayPlace(code, country, List.copyOf(parts));
    }

    private static String country(String asked, String text) {
        Set<String> known = HolidayManager.getSupportedCalendarCodes();
        return known.stream()
                .filter(asked::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(noCountry(known, text)));
    }

    private static String noCountry(Set<String> known, String text) {
        return "no public holidays are known for "
                + Foreign.quoted(text)
                + ": allowed are none, "
                + sorted(known.stream())
                + ", and their parts, such as DE-BY";
    }

    private static CalendarHierarchy part(
            CalendarHierarchy place, String code, String above, String text) {
        Collection<CalendarHierarchy> parts = place.getChildren().values();
        Optional<CalendarHierarchy> part =
                parts.stream().filter(p -> p.getId().equalsIgnoreCase(code)).findFirst();
        return part.orElseThrow(() -> new IllegalArgumentException(noPart(parts, above, text)));
    }

    private static String noPart(Collection<CalendarHierarchy> parts, String above, String text) {
        String allowed =
                sorted(
                        Stream.concat(
                                Stream.of(above),
                                parts.stream()
                                        .map(
                                                p ->
                                                        above
                                                                + "-"
                                                                + p.getId()
                                                                        .toUpperCase(
                                                                                Locale.ROOT))));
        return "no public holidays are known for "
                + Foreign.quoted(text)
                + ": of "
                + above
                + " allowed are "
                + allowed;
    }

    private static String sorted(Stream<String> codes) {
        return codes.sorted().collect(Collectors.joining(", "));
    }

    /** A holiday may be observed across the turn of the year, so the neighbours are asked too. */
    Set<LocalDate> holidays(int year) {
        return IntStream.rangeClosed(year - 1, year + 1)
                .mapToObj(Year::of)
                .flatMap(y -> listed(y).stream())
                .map(Holiday::getDate)
                .filter(date -> date.getYear() == year)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<Holiday> listed(Year year) {
        return country.getHolidays(year, HolidayType.PUBLIC_HOLIDAY, parts.toArray(String[]::new));
    }
}
