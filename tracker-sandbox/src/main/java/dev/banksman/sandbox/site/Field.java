package dev.banksman.sandbox.site;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A field of an issue, built in or custom.
 *
 * @param label what the changelog calls it
 * @param schema as {@code GET field} tells it
 */
public record Field(
        String id, String name, String label, boolean custom, Kind kind, ObjectNode schema) {

    /** How a value is given, kept and told. */
    public enum Kind {
        TEXT,
        RICH,
        DATE,
        NUMBER,
        SECONDS,
        USER,
        LABELS,
        OPTIONS,
        RELEASES,
        COMPONENTS,
        PRIORITY,
        TYPE,
        PARENT,
        EPIC,
        SPRINT,
        /** Told, but not to be edited. */
        COMPUTED
    }
}
