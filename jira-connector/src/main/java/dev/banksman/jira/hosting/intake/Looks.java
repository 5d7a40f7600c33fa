package dev.banksman.jira.hosting.intake;

import dev.banksman.item.ItemRef;
import dev.banksman.port.Look;
import dev.banksman.port.Look.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** What an event says of which items. */
final class Looks {

    private static final String JIRA = "jira";

    private final String tenant;
    private final Told told;
    private final Instant at;

    /**
     * Reads an event.
     *
     * @param now stands in for the event's time where it tells none
     */
    Looks(String tenant, Told told, Instant now) {
        this.tenant = tenant;
        this.told = told;
        this.at = time(told.at(), now);
    }

    /** An event of Connect, which brings what it is about. */
    List<Look> connect() throws UnreadableException {
        return switch (told.event()) {
            case "jira:issue_created", "jira:issue_updated" -> snapshot();
            case "jira:issue_deleted" -> of(Kind.GONE, "");
            case "comment_created", "comment_updated", "comment_deleted" -> comment();
            case "issuelink_created", "issuelink_deleted" -> ends();
            default -> List.of();
        };
    }

    /** An event of Forge, which brings too little to judge by. */
    List<Look> forge() throws UnreadableException {
        return switch (told.event()) {
            case "avi:jira:created:issue",
                    "avi:jira:updated:issue",
                    "avi:jira:assigned:issue",
                    "avi:jira:commented:issue",
                    "avi:jira:deleted:comment" ->
                    of(Kind.HINT, "");
            case "avi:jira:deleted:issue" -> of(Kind.GONE, "");
            case "avi:jira:created:issuelink", "avi:jira:deleted:issuelink" -> ends();
            default -> List.of();
        };
    }

    private List<Look> snapshot() throws UnreadableException {
        return told.issue().isEmpty() ? of(Kind.HINT, "") : of(Kind.SNAPSHOT, told.issue());
    }

    private List<Look> comment() throws UnreadableException {
        if (told.comment().isEmpty()) {
            return of(Kind.HINT, "");
        }
        String body =
                "{\"webhookEvent\":\"" + told.event() + "\",\"comment\":" + told.comment() + "}";
        return of(Kind.COMMENT, body);
    }

    private List<Look> of(Kind kind, String body) throws UnreadableException {
        return List.of(look(told.issueId(), Clean.project(told.issueKey()), kind, body));
    }

    private List<Look> ends() throws UnreadableException {
        return List.of(
                look(told.source(), "", Kind.HINT, ""),
                look(told.destination(), "", Kind.HINT, ""));
    }

    private Look look(String issueId, String project, Kind kind, String body)
            throws UnreadableException {
        if (!Clean.isId(issueId)) {
            throw new UnreadableException(400, "it names no issue by its id");
        }
        return new Look(new ItemRef(tenant, JIRA, issueId), project, kind, told.actor(), at, body);
    }

    private static Instant time(String millis, Instant now) {
        try {
            return millis.isEmpty() ? now : Instant.ofEpochMilli(Long.parseLong(millis));
        } catch (NumberFormatException | DateTimeException noTime) {
            return now;
        }
    }
}
