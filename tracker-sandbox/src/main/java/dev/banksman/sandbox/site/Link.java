package dev.banksman.sandbox.site;

/** A link: the source blocks (or duplicates, …) the destination. */
public record Link(long id, LinkType type, Issue source, Issue destination) {

    public Issue other(Issue one) {
        return one == source ? destination : source;
    }
}
