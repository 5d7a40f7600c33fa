package dev.banksman.item;

import java.net.URI;

/** How an item is named and where it lives; {@code key} is what people call it. */
public record Identity(ItemRef ref, String key, Value<URI> url, Project project) {}
