package dev.banksman.item;

/**
 * That an item is blocked: how that is stated, and what is said about it. When it began is the
 * item's {@link Tenure}, since no snapshot tells it.
 *
 * @param unblocker somebody who can unblock it, or the item that does the blocking, as text
 */
public record Blockage(How how, Value<String> reason, Value<String> unblocker) {

    /** Where the tracker states it. */
    public enum How {
        FLAG,
        STATUS,
        FIELD
    }
}
