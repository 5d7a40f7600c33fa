package dev.banksman.jira.hosting;

import dev.banksman.jira.hosting.intake.UnreadableException;
import dev.banksman.jira.hosting.token.Sites;
import dev.banksman.port.Delivery;
import dev.banksman.port.Inbox;
import dev.banksman.port.Look;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Hands deliveries to the inbox, and answers once they are on disk. */
final class Intake {

    private final Inbox inbox;
    private final Sites sites;
    private final HostingListener listener;
    private final LargeBodies large;

    /** Reads a delivery from a request. */
    @FunctionalInterface
    interface Reading {
        Delivery delivery() throws UnreadableException;
    }

    Intake(Inbox inbox, Sites sites, HostingListener listener, LargeBodies large) {
        this.inbox = inbox;
        this.sites = sites;
        this.listener = listener;
        this.large = large;
    }

    Reply take(HttpServletRequest request, Reading reading) throws UnreadableException {
        return large.admit(request, () -> take(reading.delivery()));
    }

    private Reply take(Delivery delivery) {
        if (delivery.looks().isEmpty()) {
            return Reply.done("unknown-event");
        }
        List<Look> wanted =
                delivery.looks().stream()
                        .filter(look -> listener.watches(delivery.tenant(), look.project()))
                        .toList();
        return wanted.isEmpty()
                ? Reply.done("not-watched")
                : accept(new Delivery(delivery.tenant(), delivery.id(), wanted));
    }

    private Reply accept(Delivery delivery) {
        return switch (inbox.accept(delivery)) {
            case ACCEPTED -> {
                listener.accepted(delivery);
                yield Reply.done("accepted");
            }
            case REPEATED -> Reply.done("repeated");
            case REFUSED -> {
                sites.forget();
                yield Reply.of(401, "refused-unknown_site");
            }
        };
    }
}
