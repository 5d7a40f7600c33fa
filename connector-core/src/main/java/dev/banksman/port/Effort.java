package dev.banksman.port;

import java.time.Instant;
import java.util.Optional;

/**
 * An intent with what was done about it.
 *
 * @param id unique in its tenant
 * @param state see {@link State}
 * @param attempts how often it was begun; more than 0 on one that is not settled means that it may
 *     have been carried out
 * @param mark what the tracker calls what was written, a comment's id; "" for nothing
 * @param before what stood there before, so that it can be taken back; "" for nothing
 * @param outcome a phrase fit to show a person: why it was not carried out; "" where nothing is to
 *     be said
 */
public record Effort(
        long id,
        Intent intent,
        State state,
        int attempts,
        String mark,
        String before,
        String outcome,
        Optional<Instant> settledAt) {

    /** Where an intent stands. */
    public enum State {
        PLANNED,
        DONE,
        /** The tracker refuses it, for good. */
        REFUSED,
        /** A later intent took its place, or its tenant is gone. */
        SUPERSEDED,
        /** It was carried out, and taken back since. */
        UNDONE
    }
}
