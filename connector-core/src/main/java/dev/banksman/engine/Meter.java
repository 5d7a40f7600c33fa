package dev.banksman.engine;

import dev.banksman.item.ItemRef;
import java.time.Duration;
import java.util.Optional;

/** Hears what the engine does, for figures and alerts. Called by many threads; must be quick. */
public interface Meter {

    /** Hears nothing. */
    Meter NONE = new Meter() {};

    /** So many looks and pieces of mail were taken from an item. */
    default void taken(String tenant, int looks, int mail) {}

    /** An item was judged. */
    default void judged(String tenant, int events) {}

    /**
     * A tracker was called.
     *
     * @param cause {@code read}, {@code past}, {@code search}, {@code back-test}, {@code write}
     * @param outcome {@code ok}, {@code gone}, {@code refused}, {@code limited}, {@code
     *     unreachable}
     */
    default void called(String tenant, String cause, String outcome) {}

    /**
     * An effect came to an end.
     *
     * @param kind the effect's, for example {@code note post}
     * @param outcome {@code done}, {@code refused}, {@code superseded}
     */
    default void effect(String tenant, String kind, String outcome) {}

    /** From what an event says of its time to the end of the work on it. */
    default void lag(String tenant, Duration since) {}

    /**
     * How work on an item ended that did not go well.
     *
     * @param how {@code postponed}, {@code failed}, {@code parked}, {@code lost}
     */
    default void unwell(String tenant, String how) {}

    default void alert(Alert alert) {}

    /**
     * Something that an admin should know.
     *
     * @param kind {@code parked}, {@code breaker}, {@code opposed}, {@code refused}
     * @param text fit to show a person, without secrets or bodies
     */
    record Alert(String kind, String tenant, Optional<ItemRef> item, String text) {}
}
