package dev.banksman.config;

import dev.banksman.config.form.Problem;
import java.util.List;

/** What came of reading policy files. */
public sealed interface Loaded {

    record Right(PolicySet policies) implements Loaded {}

    /** Every problem of every file, in order; at least one. */
    record Wrong(List<Problem> problems) implements Loaded {
        public Wrong {
            problems = List.copyOf(problems);
        }
    }
}
