package dev.banksman.policy;

import dev.banksman.calendar.WorkCalendar;
import java.time.Instant;

/** When something is judged, and by which calendar. */
public record Moment(Instant now, WorkCalendar calendar) {}
