package dev.banksman.jira.translate;

/** Takes what a translation could not understand; the rest of the item is translated all the same. */
@FunctionalInterface
public interface Doubts {

    /**
     * @param place the field by the name that the source uses, such as {@code duedate}
     * @param problem what is wrong, with the value found
     * @param done what was done, such as {@code kept, due date unknown}
     */
    void raise(String place, String problem, String done);
}
