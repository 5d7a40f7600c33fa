package dev.banksman.jira.history;

import dev.banksman.history.InputProblem;
import dev.banksman.history.InputProblems;
import dev.banksman.jira.translate.Doubts;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Turns doubts into problems with their place, those about a name only once. */
final class ProblemLog {

    private final InputProblems problems;
    private final Set<String> names = new HashSet<>();

    ProblemLog(InputProblems problems) {
        this.problems = problems;
    }

    /** Where in the input something lies. */
    record Place(String file, long line, Optional<String> item) {

        Place of(String key) {
            return new Place(file, line, Optional.of(key));
        }
    }

    void report(Place place, String problem, String done) {
        problems.report(new InputProblem(place.file(), place.line(), place.item(), problem, done));
    }

    /** Reports something that one report settles for the whole input. */
    void reportOnce(Place place, String problem, String done) {
        if (names.add(problem)) {
            report(place, problem, done);
        }
    }

    /** Says something once that makes the input none the worse. */
    void hint(String hint) {
        if (names.add(hint)) {
            problems.hint(hint);
        }
    }

    /** Doubts about the item at a place: the first of each field stands for all of that field. */
    Doubts oncePerField(Place place) {
        Set<String> fields = new HashSet<>();
        return new Doubts() {
            @Override
            public void raise(String field, String problem, String done) {
                if (fields.add(field)) {
                    report(place, field + ": " + problem, done);
                }
            }

            @Override
            public void raiseName(String field, String problem, String done) {
                reportOnce(place, field + ": " + problem, done);
            }
        };
    }
}
