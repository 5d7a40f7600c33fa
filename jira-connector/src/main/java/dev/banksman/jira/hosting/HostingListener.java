package dev.banksman.jira.hosting;

import dev.banksman.port.Delivery;
import dev.banksman.port.Tenant;

/** What the rest of the service hears of hosting. Called on the request's thread: be quick. */
public interface HostingListener {

    /** A delivery is on disk: there is work. */
    void accepted(Delivery delivery);

    /** A site was connected, or connected anew. */
    default void arrived(Tenant tenant) {}

    /** A site is gone: nothing of it may be written any more. */
    default void left(String tenant) {}

    /**
     * Whether anybody wants to hear of items of this project.
     *
     * @param project its key, "" when the event does not say
     */
    default boolean watches(String tenant, String project) {
        return true;
    }

    /**
     * A call was answered.
     *
     * @param route the path, one of few
     * @param outcome one of few words, for example {@code accepted}, {@code repeated}, {@code
     *     unknown-event}, {@code refused-signature}
     */
    default void counted(String route, String outcome) {}
}
