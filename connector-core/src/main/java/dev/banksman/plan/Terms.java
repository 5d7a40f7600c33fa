package dev.banksman.plan;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.policy.Mode;
import dev.banksman.policy.Scope;
import java.time.Duration;

/**
 * The terms on which a policy is used.
 *
 * @param id unique among the rules that look at one project; the policy's own unless the file names
 *     another
 * @param layer the key of the project that has these terms for its own; blank for terms of all
 * @param grace elapsed time between a finding's opening and the first word about it
 */
public record Terms<P extends Record>(
        String id,
        String layer,
        P params,
        Mode mode,
        Scope scope,
        Duration grace,
        WorkCalendar calendar) {

    /** Terms that hold for all projects. */
    public Terms(
            String id, P params, Mode mode, Scope scope, Duration grace, WorkCalendar calendar) {
        this(id, "", params, mode, scope, grace, calendar);
    }
}
