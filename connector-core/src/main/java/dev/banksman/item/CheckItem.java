package dev.banksman.item;

/** One line of a checklist. */
public record CheckItem(String text, boolean done) {}
