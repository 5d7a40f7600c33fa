package dev.banksman.policy;

/** Whom a message or an assignment goes to. */
public sealed interface Recipient {

    record Owner() implements Recipient {}

    record Reporter() implements Recipient {}

    /** The project's lead. */
    record Lead() implements Recipient {}

    /** An account id, or a display name that only one person has. */
    record Somebody(String idOrName) implements Recipient {}
}
