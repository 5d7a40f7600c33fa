package dev.banksman.item;

import java.time.LocalDate;

/** A release (version) that an item is planned for. */
public record Release(String name, Value<LocalDate> date) {}
