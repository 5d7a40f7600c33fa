package dev.banksman.engine.answer;

import dev.banksman.calendar.Span;

/** What a comment asks for. Reasons may be blank where none is needed. */
public sealed interface Asked {

    record Why() implements Asked {}

    record Snooze(Span span, String reason) implements Asked {}

    record Waive(String policy, String reason) implements Asked {}

    record Acknowledge() implements Asked {}

    /**
     * Says what an item waits for.
     *
     * @param key the item that it waits for, "" for none
     */
    record Blocked(String key, String reason) implements Asked {}

    record Unblocked() implements Asked {}

    record HandOff(String person, String note) implements Asked {}

    /** We are addressed, but not understood; {@code why} is a sentence. */
    record Unclear(String why) implements Asked {}

    /** Whether only somebody who may edit the item may ask it. */
    default boolean needsEditor() {
        return !(this instanceof Why || this instanceof Unclear);
    }
}
