package dev.banksman.expression;

import dev.banksman.policy.Condition;
import java.util.List;

/** What came of reading an expression. */
public sealed interface Compiled {

    record Right(Condition condition) implements Compiled {}

    /** With at least one problem, in the order of the text. */
    record Wrong(List<ExpressionProblem> problems) implements Compiled {
        public Wrong {
            problems = List.copyOf(problems);
        }
    }
}
