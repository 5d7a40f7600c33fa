package dev.banksman.jira.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.jira.client.SiteFacts;
import dev.banksman.jira.translate.People;
import dev.banksman.port.Look;
import dev.banksman.port.Tenant;
import java.util.List;

/**
 * Tells from events which of our own comments there are. Jira numbers comments as they are made.
 */
final class OwnNotes {

    private final SiteFacts facts;

    OwnNotes(SiteFacts facts) {
        this.facts = facts;
    }

    /** Whether one was made after that one, of which the id is "" when there is none. */
    boolean tell(Tenant tenant, List<Look> looks, String mark) {
        long standing = mark.isEmpty() ? 0 : Long.parseLong(mark);
        return looks.stream()
                .filter(look -> look.kind() == Look.Kind.COMMENT)
                .flatMap(look -> Event.of(look).stream())
                .filter(event -> !event.deletesComment())
                .map(Event::comment)
                .filter(comment -> comment.path("id").asLong() > standing)
                .anyMatch(comment -> isOurs(tenant, comment));
    }

    /** Other apps' comments are told apart by their account, which is asked for once. */
    private boolean isOurs(Tenant tenant, JsonNode comment) {
        return People.read(comment.path("author"))
                .filter(who -> who.app() && facts.isMyself(tenant, who.id()))
                .isPresent();
    }
}
