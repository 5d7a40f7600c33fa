package dev.banksman.expression;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.item.Value;
import dev.banksman.policy.Situation;
import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.CelVariableResolver;
import java.util.Collection;
import java.util.Optional;

/**
 * One answering of one expression: gives the fields that are asked for, and counts what that costs,
 * in units of about one looked-at value or 64 looked-at characters.
 */
final class Evaluation implements CelVariableResolver {

    static final String ITEM = "item.";

    /** What one answer may cost: a fraction of a second at the very worst. */
    static final int BUDGET = 100_000;

    static final String TOO_MUCH = "the expression looks at more than an expression may";

    /** Who asks; functions of the language have no other way to know. */
    private static final ScopedValue<Evaluation> CURRENT = ScopedValue.newInstance();

    private final Situation<?> situation;
    private int left = BUDGET;

    Evaluation(Situation<?> situation) {
        this.situation = situation;
    }

    /** Asks a question within this evaluation. */
    <T, X extends Throwable> T ask(ScopedValue.CallableOp<T, X> question) throws X {
        return ScopedValue.where(CURRENT, this).call(question);
    }

    static WorkCalendar calendar() {
        return CURRENT.get().situation.calendar();
    }

    static void spend(long units) {
        CURRENT.get().charge(units);
    }

    static void read(String text) {
        spend(1 + text.length() / 64);
    }

    @Override
    public Optional<Object> find(String name) {
        if (name.startsWith(ITEM)) {
            return Optional.of(plain(name, field(name.substring(ITEM.length()))));
        }
        return switch (name) {
            case "now" -> Optional.of(situation.now());
            case "today" -> Optional.of(situation.calendar().dateOf(situation.now()));
            default -> Optional.empty();
        };
    }

    /** What is known of a field of the judged item. */
    Value<?> field(String name) {
        return Shapes.ITEM.field(name).orElseThrow().read().apply(situation);
    }

    private Object plain(String name, Value<?> value) {
        return switch (value) {
            case Value.Present<?>(Object known) -> {
                charge(known instanceof Collection<?> elements ? 1 + elements.size() : 1);
                yield known;
            }
            case Value.Empty<?>() -> NullValue.NULL_VALUE;
            case Value.Unknown<?> unknown ->
                    CelUnknownSet.create(CelAttribute.fromQualifiedIdentifier(name));
        };
    }

    private void charge(long units) {
        left -= (int) Math.min(units, BUDGET + 1);
        if (left < 0) {
            left = -1;
            throw new Unanswered(TOO_MUCH);
        }
    }
}
