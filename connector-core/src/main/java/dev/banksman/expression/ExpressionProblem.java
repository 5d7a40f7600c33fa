package dev.banksman.expression;

import java.util.List;
import java.util.Optional;

/**
 * Why a text is no condition.
 *
 * @param line in the file, from 1
 * @param column in the file, from 1
 * @param meant the allowed name that is closest to what was written
 * @param allowed the names that are allowed there, where there is such a list
 */
public record ExpressionProblem(
        int line, int column, String message, Optional<String> meant, List<String> allowed) {

    public ExpressionProblem {
        allowed = List.copyOf(allowed);
    }
}
