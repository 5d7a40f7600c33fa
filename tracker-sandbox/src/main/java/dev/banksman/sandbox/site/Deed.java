package dev.banksman.sandbox.site;

import java.time.Instant;

/**
 * Who does something, when, and whether the watchers get mail.
 *
 * @param mail Jira's {@code notifyUsers}
 */
public record Deed(Person who, Instant at, boolean mail) {}
