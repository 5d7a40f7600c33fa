package dev.banksman.item;

/** The project (space) that an item belongs to. */
public record Project(String key, Value<Person> lead) {}
