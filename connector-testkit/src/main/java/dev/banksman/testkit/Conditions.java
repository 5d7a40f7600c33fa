package dev.banksman.testkit;

import dev.banksman.expression.Compiled;
import dev.banksman.expression.Expressions;
import dev.banksman.expression.Origin;
import dev.banksman.policy.Condition;

/** Conditions as policy files write them. */
public final class Conditions {

    private static final Expressions LANGUAGE = new Expressions();

    private Conditions() {}

    /** The condition that the expression states. */
    public static Condition of(String expression) {
        return switch (LANGUAGE.compile(expression, Origin.START)) {
            case Compiled.Right(Condition condition) -> condition;
            case Compiled.Wrong wrong ->
                    throw new IllegalArgumentException(expression + ": " + wrong.problems());
        };
    }
}
