package dev.banksman.app.service.rules;

import dev.banksman.config.form.Problem;
import java.util.List;

/** Policies that cannot be put in force. */
public final class RefusedPoliciesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    RefusedPoliciesException(String message, List<Problem> problems) {
        super(message);
        this.problems = List.copyOf(problems);
    }

    /** What is wrong with them; no elements when they are right and must not be put. */
    public List<Problem> problems() {
        return problems;
    }
}
