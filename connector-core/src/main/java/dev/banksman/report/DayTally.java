package dev.banksman.report;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.history.ReplayListener;
import dev.banksman.history.Told;
import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Plan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/** Counts day by day what a replay tells. For one replay. */
public final class DayTally implements ReplayListener {

    private final WorkCalendar calendar;
    private final TreeMap<LocalDate, DayCount> days = new TreeMap<>();

    /** With days as this calendar has them. */
    public DayTally(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void told(Told told) {
        FindingEvent event = told.event();
        if (event.type() == FindingEvent.Type.OPENED && !event.stand().baseline()) {
            add(event.at(), 1, Said.NOTHING);
        }
    }

    @Override
    public void wrote(Instant at, Plan.Write write) {
        Said said = Said.of(write.effect());
        if (!said.equals(Said.NOTHING)) {
            add(at, 0, said);
        }
    }

    /** The days on which something was found or said, oldest first. */
    public List<DayCount> days() {
        return List.copyOf(days.values());
    }

    private void add(Instant at, long opened, Said said) {
        LocalDate day = calendar.dateOf(at);
        days.merge(day, new DayCount(day, opened, said), DayCount::plus);
    }
}
