package dev.banksman.jira.client;

import dev.banksman.port.Answer;
import java.time.Instant;

/** A limit that holds a call back; see {@link Answer.Limited}. */
public record Stop(Answer.Scope scope, Instant until, String reason) {

    <T> Answer<T> answer() {
        return new Answer.Limited<>(scope, until, reason);
    }
}
