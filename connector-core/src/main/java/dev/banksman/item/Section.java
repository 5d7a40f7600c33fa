package dev.banksman.item;

/** A titled part of a description; {@code body} is plain text, blank when nothing stands in it. */
public record Section(String title, String body) {}
