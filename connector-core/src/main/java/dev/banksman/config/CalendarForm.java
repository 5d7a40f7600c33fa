package dev.banksman.config;

import dev.banksman.calendar.DayHours;
import dev.banksman.calendar.Holidays;
import dev.banksman.calendar.WorkHours;
import dev.banksman.config.form.Form;
import dev.banksman.config.form.Forms;
import dev.banksman.config.form.Key;
import dev.banksman.config.form.TableForm;
import dev.banksman.config.form.Values;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** When a team works. */
final class CalendarForm {

    /** What a calendar does not say. */
    static final WorkHours OFFICE =
            new WorkHours(
                    ZoneId.of("UTC"),
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    DayHours.parse("09:00-17:00"),
                    Holidays.none(),
                    Set.of());

    /** The calendars that are there without a word; a file may give their names another meaning. */
    static final Map<String, WorkHours> BUILT_IN =
            Map.of("office", OFFICE, "always", WorkHours.always(ZoneOffset.UTC));

    private static final Key<ZoneId> ZONE =
            Key.of("zone", Units.ZONE, "time zone; UTC where none is given");
    private static final Key<List<DayOfWeek>> DAYS =
            Key.of("days", Forms.listOf(Units.WEEKDAY), "working days; mon to fri");
    private static final Key<DayHours> HOURS =
            Key.of("hours", Units.HOURS, "working hours; 09:00-17:00");
    private static final Key<Holidays> HOLIDAYS =
            Key.of("holidays", Units.HOLIDAYS, "whose public holidays are off; none");
    private static final Key<List<LocalDate>> OFF =
            Key.of("off", Forms.listOf(Units.DAY), "more days off");

    static final Form<WorkHours> FORM =
            new TableForm<>(List.of(ZONE, DAYS, HOURS, HOLIDAYS, OFF), CalendarForm::hours);

    private CalendarForm() {}

    private static Optional<WorkHours> hours(Values values) {
        Set<DayOfWeek> days =
                values.get(DAYS).<Set<DayOfWeek>>map(Set::copyOf).orElse(OFFICE.days());
        if (days.isEmpty()) {
            values.at(DAYS).ifPresent(w -> w.at().problem("names no working day"));
            return Optional.empty();
        }
        return Optional.of(
                new WorkHours(
                        values.get(ZONE, OFFICE.zone()),
                        days,
                        values.get(HOURS, OFFICE.hours()),
                        values.get(HOLIDAYS, OFFICE.holidays()),
                        Set.copyOf(values.get(OFF, List.of()))));
    }
}
