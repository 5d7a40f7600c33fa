package dev.banksman.sandbox.site;

import com.fasterxml.jackson.databind.JsonNode;

/** Something that happened on a site and that others are told of. */
public sealed interface Happening {

    Deed deed();

    record IssueCreated(Deed deed, Issue issue) implements Happening {}

    /**
     * An issue's fields changed.
     *
     * @param kind Jira's {@code issue_event_type_name}
     */
    record IssueUpdated(Deed deed, Issue issue, Change change, String kind) implements Happening {}

    record IssueDeleted(Deed deed, Issue issue) implements Happening {}

    record CommentCreated(Deed deed, Issue issue, Comment comment) implements Happening {}

    /** A comment's text changed, from {@code before}. */
    record CommentUpdated(Deed deed, Issue issue, Comment comment, JsonNode before)
            implements Happening {}

    record CommentDeleted(Deed deed, Issue issue, Comment comment) implements Happening {}

    record LinkCreated(Deed deed, Link link) implements Happening {}

    record LinkDeleted(Deed deed, Link link) implements Happening {}
}
