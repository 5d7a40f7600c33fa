package dev.banksman.plan;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.policy.Mode;
import dev.banksman.policy.Scope;
import java.time.Duration;

/**
 * The terms on which a policy is used.
 *
 * @param id unique in the policy set; the policy's own unless the file names another
 * @param grace elapsed time between a finding's opening and the first word about it
 */
public record Terms<P extends Record>(
        String id, P params, Mode mode, Scope scope, Duration grace, WorkCalendar calendar) {}
