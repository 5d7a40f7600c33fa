package dev.banksman.item;

import java.time.Instant;

/** A sprint (iteration) that an item is planned into. */
public record Sprint(String name, Value<Instant> end) {}
