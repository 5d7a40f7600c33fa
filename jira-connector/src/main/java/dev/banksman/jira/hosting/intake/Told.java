package dev.banksman.jira.hosting.intake;

import dev.banksman.item.Person;
import java.util.Optional;

/**
 * What a webhook's body tells, as it stands there; "" for what it does not.
 *
 * @param at milliseconds since 1970, as a text of digits
 * @param issue the issue as JSON, when the body was small enough to hold
 * @param comment the comment as JSON, likewise
 * @param commentId the comment's id
 * @param source the id of one end of a link
 * @param destination the id of the other end
 * @param trace what tells one event from another, the same when it is sent again
 */
record Told(
        String event,
        String at,
        Optional<Person> actor,
        String issueId,
        String issueKey,
        String issue,
        String comment,
        String commentId,
        String source,
        String destination,
        String trace) {}
