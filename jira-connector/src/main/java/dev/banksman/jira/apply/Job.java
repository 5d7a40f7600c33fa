package dev.banksman.jira.apply;

import dev.banksman.item.ItemRef;
import dev.banksman.jira.client.Purpose;
import dev.banksman.port.Effort;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tracker.Standing;

/** Something to write, and what is known beforehand. */
record Job(Tenant tenant, Effort effort, Standing standing) {

    ItemRef item() {
        return effort.intent().item();
    }

    /** Whether an earlier try may have carried it out. */
    boolean begun() {
        return effort.attempts() > 0;
    }

    Purpose purpose() {
        String surface = effort.intent().surface();
        int colon = surface.indexOf(':');
        String word = colon < 0 ? surface : surface.substring(0, colon);
        return new Purpose(effort.intent().rule(), word, false);
    }
}
