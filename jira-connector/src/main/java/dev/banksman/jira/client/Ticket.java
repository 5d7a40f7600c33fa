package dev.banksman.jira.client;

import dev.banksman.item.ItemRef;
import java.util.Optional;

/** A call as the limits see it. */
record Ticket(
        String tenant, String endpoint, Optional<ItemRef> written, int points, boolean chore) {

    static Ticket of(String tenant, Ask ask) {
        return new Ticket(
                tenant,
                ask.route().endpoint(),
                ask.care().written(),
                ask.cost().most(),
                ask.purpose().background());
    }
}
