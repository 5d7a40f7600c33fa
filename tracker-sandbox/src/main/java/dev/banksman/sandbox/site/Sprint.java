package dev.banksman.sandbox.site;

import java.time.Instant;

/**
 * A sprint.
 *
 * @param state {@code active}, {@code closed} or {@code future}
 */
public record Sprint(int id, String name, String state, Instant start, Instant end, String goal) {}
