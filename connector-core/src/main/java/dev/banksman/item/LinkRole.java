package dev.banksman.item;

/** What a link means for coordination, seen from the item that carries it. */
public enum LinkRole {
    /** This item blocks the other. */
    BLOCKS,
    /** This item waits for the other. */
    BLOCKED_BY,
    /** Neither waits for the other. */
    RELATES
}
