package dev.banksman.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Calendars and instants for these tests, fixed ones and, from a seed, any number of others. */
final class Calendars {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Set<DayOfWeek> MON_TO_FRI = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    /** Zones that change the clock by day, at midnight, by half an hour, or not at all. */
    static final List<ZoneId> ZONES =
            List.of(
                    ZoneId.of("UTC"),
                    BERLIN,
                    ZoneId.of("America/New_York"),
                    ZoneId.of("America/Sao_Paulo"),
                    ZoneId.of("America/Havana"),
                    ZoneId.of("Asia/Beirut"),
                    ZoneId.of("Asia/Kathmandu"),
                    ZoneId.of("Australia/Lord_Howe"),
                    ZoneId.of("Africa/Casablanca"),
                    ZoneId.of("Pacific/Apia"));

    private Calendars() {}

    /** Monday to Friday, 09:00 to 17:00, the holidays of Germany, and Christmas Eve 2026 off. */
    static WorkCalendar office() {
        return WorkCalendar.of(
                new WorkHours(
                        BERLIN,
                        MON_TO_FRI,
                        DayHours.parse("09:00-17:00"),
                        Holidays.of("DE"),
                        Set.of(LocalDate.parse("2026-12-24"))));
    }

    static WorkCalendar of(String zone, Set<DayOfWeek> days, String hours) {
        return WorkCalendar.of(
                new WorkHours(
                        ZoneId.of(zone), days, DayHours.parse(hours), Holidays.none(), Set.of()));
    }

    /** An instant from the time that a zone's clock shows. */
    static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    /**
     * Any calendar; days off lie in the sixty days after {@code start}. Hours neither begin nor end
     * where clocks are changed, except at the day's own ends.
     */
    static WorkCalendar any(Random random, LocalDate start) {
        Set<LocalDate> off = new HashSet<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            off.add(start.plusDays(random.nextInt(60)));
        }
        return WorkCalendar.of(
                new WorkHours(
                        ZONES.get(random.nextInt(ZONES.size())),
                        anyDays(random),
                        anyHours(random),
                        random.nextInt(3) == 0 ? Holidays.of("DE") : Holidays.none(),
                        off));
    }

    private static Set<DayOfWeek> anyDays(Random random) {
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        for (int i = random.nextInt(8); i > 0; i--) {
            days.add(DayOfWeek.of(1 + random.nextInt(7)));
        }
        return days;
    }

    private static DayHours anyHours(Random random) {
        int opens = random.nextInt(3) == 0 ? 0 : 300 + random.nextInt(7 * 60);
        int closes = random.nextInt(3) == 0 ? 24 * 60 : 721 + random.nextInt(10 * 60);
        return new DayHours(opens, closes);
    }
}
