package dev.banksman.item;

/** The item's type by the name that the tracker shows, and where it stands in the hierarchy. */
public record Kind(String name, Level level) {

    /** Hierarchy level: sub-tasks and epics are out of a policy unless it asks for them. */
    public enum Level {
        SUBTASK,
        STANDARD,
        EPIC
    }

    public static Kind of(String name) {
        return new Kind(name, Level.STANDARD);
    }
}
