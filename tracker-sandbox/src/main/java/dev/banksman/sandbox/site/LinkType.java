package dev.banksman.sandbox.site;

/**
 * A type of link. The source of a link "{@code outward}" its destination; the destination "{@code
 * inward}" the source.
 */
public record LinkType(String id, String name, String inward, String outward) {}
