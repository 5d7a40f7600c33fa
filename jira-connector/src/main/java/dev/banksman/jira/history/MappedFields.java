package dev.banksman.jira.history;

import dev.banksman.item.Mapping;
import dev.banksman.jira.history.ProblemLog.Place;
import dev.banksman.jira.translate.FieldBook;
import java.util.Optional;

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
            log.reportOnce(
                    new Place("all inputs", 0, Optional.empty()),
                    "the field \"" + name + "\" that the policy file names is nowhere in the input",
                    "kept, as if nobody ever filled it in");
        }
    }
}
