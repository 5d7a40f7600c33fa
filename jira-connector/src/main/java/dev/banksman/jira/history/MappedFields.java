package dev.banksman.jira.history;

import dev.banksman.item.Mapping;
import dev.banksman.jira.translate.FieldBook;

/**
 * Warns of fields that the policy file names and the input has nowhere: most often a misspelling.
 */
final class MappedFields {

    private MappedFields() {}

    static void check(Mapping mapping, FieldBook book, ProblemLog log) {
        for (Mapping.Role role : Mapping.Role.values()) {
            if (mapping.fields().sources().get(role) instanceof Mapping.Source.Field(String name)) {
                check(name, book, log);
            }
        }
        mapping.blocked().field().known().ifPresent(name -> check(name, book, log));
    }

    private static void check(String name, FieldBook book, ProblemLog log) {
        if (book.spelled(name).isEmpty()) {
            log.hint(
                    "the field \""
                            + name
                            + "\" that the policy file names is nowhere in the input;"
                            + " it counts as never filled in");
        }
    }
}
