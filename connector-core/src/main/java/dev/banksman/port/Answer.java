package dev.banksman.port;

import java.time.Instant;

/** What a call to a tracker came to. A tracker's troubles are values, not exceptions. */
public sealed interface Answer<T> {

    record Ok<T>(T value) implements Answer<T> {}

    /** The item is not there, or not to be seen by us. */
    record Gone<T>() implements Answer<T> {}

    /** The tracker refuses it, and would again; {@code reason} is fit to show a person. */
    record Refused<T>(int status, String reason) implements Answer<T> {}

    /**
     * A limit, the tracker's or ours. Nothing was done.
     *
     * @param until not before this may it be tried again
     * @param reason the tracker's word for the limit, for example {@code jira-burst-based}
     */
    record Limited<T>(Scope scope, Instant until, String reason) implements Answer<T> {}

    /**
     * No answer, or one that tells nothing.
     *
     * @param maybeDone whether what was asked for may have been carried out
     */
    record Unreachable<T>(boolean maybeDone, String reason) implements Answer<T> {}

    /** What a limit stops. */
    enum Scope {
        ITEM,
        ENDPOINT,
        TENANT,
        APP
    }

    /** The same trouble as an answer of another type; not for {@link Ok}. */
    @SuppressWarnings("unchecked") // no trouble holds a T
    default <R> Answer<R> trouble() {
        if (this instanceof Ok<T>) {
            throw new IllegalStateException("an answer without trouble");
        }
        return (Answer<R>) this;
    }
}
