package dev.banksman.report;

/**
 * Something that a policy could not tell, and how often; once for each item and thing. Where the
 * phrase names an item, {@code what} has "…" in its place, so that the like counts together.
 */
public record UnknownCount(String rule, String what, long times) {}
