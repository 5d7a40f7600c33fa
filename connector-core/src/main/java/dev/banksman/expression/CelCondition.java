package dev.banksman.expression;

import dev.banksman.item.Value;
import dev.banksman.policy.Condition;
import dev.banksman.policy.Reach;
import dev.banksman.policy.Situation;
import dev.cel.common.exceptions.CelIterationLimitExceededException;
import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.Program;

/** A condition that a CEL program answers. */
record CelCondition(String text, Program program, Reach reach, boolean dependsOnTime)
        implements Condition {

    @Override
    public Value<Boolean> test(Situation<?> situation) {
        Evaluation evaluation = new Evaluation(situation);
        try {
            return answer(evaluation.ask(() -> program.eval(evaluation)), evaluation);
        } catch (CelEvaluationException e) {
            return Value.unknown(reason(e));
        }
    }

    private static Value<Boolean> answer(Object result, Evaluation evaluation) {
        return switch (result) {
            case Boolean truth -> Value.of(truth);
            case NullValue nothing -> Value.of(false);
            case CelUnknownSet unknown -> Value.unknown(reason(unknown, evaluation));
            default -> Value.unknown("the expression gives neither yes nor no");
        };
    }

    private static String reason(CelUnknownSet unknown, Evaluation evaluation) {
        String attribute =
                unknown.attributes().stream()
                        .map(CelAttribute::toString)
                        .min(String::compareTo)
                        .orElse("");
        String field = attribute.substring(Evaluation.ITEM.length());
        return evaluation.field(field) instanceof Value.Unknown<?>(String reason)
                ? new Unanswered(field, reason).reason()
                : "the item's " + field + " is not known";
    }

    private static String reason(Throwable error) {
        for (Throwable e = error; e != null; e = e.getCause()) {
            if (e instanceof Unanswered unanswered) {
                return unanswered.reason();
            }
            if (e instanceof CelIterationLimitExceededException) {
                return Evaluation.TOO_MUCH;
            }
        }
        return "the expression cannot be answered: " + error.getMessage();
    }

    /** The expression as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
