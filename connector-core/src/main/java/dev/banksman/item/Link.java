package dev.banksman.item;

/** A link as the item states it; {@code type} is the tracker's name for the link type. */
public record Link(LinkRole role, String type, ItemRef other) {}
