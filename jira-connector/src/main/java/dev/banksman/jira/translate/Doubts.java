package dev.banksman.jira.translate;

/**
 * Takes what a translation could not understand; the rest of the item is translated all the same.
 */
public interface Doubts {

    /** For work whose doubts were raised before. */
    Doubts SILENT =
            new Doubts() {
                @Override
                public void raise(String place, String problem, String done) {}

                @Override
                public void raiseName(String place, String problem, String done) {}
            };

    /**
     * Something about one value of one item.
     *
     * @param place the field by the name that the source uses, such as {@code duedate}
     * @param problem what is wrong, with the value found
     * @param done what was done, such as {@code kept, due date unknown}
     */
    void raise(String place, String problem, String done);

    /** Something about a name, such as a status's, which one report settles for all items. */
    void raiseName(String place, String problem, String done);
}
