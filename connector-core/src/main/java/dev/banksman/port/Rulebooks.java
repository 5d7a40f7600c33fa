package dev.banksman.port;

/** The policies in force. */
@FunctionalInterface
public interface Rulebooks {

    /** The policies of a tenant now; the same object until they change. */
    Rulebook of(String tenant);
}
