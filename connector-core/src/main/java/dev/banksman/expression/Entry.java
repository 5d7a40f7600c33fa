package dev.banksman.expression;

import dev.banksman.item.Value;
import dev.cel.common.values.NullValue;
import dev.cel.common.values.SelectableValue;
import java.util.Objects;
import java.util.Optional;

/**
 * Something with fields, as an expression sees it. Two are equal when they are of the same thing.
 */
final class Entry<S> implements SelectableValue<String> {

    private final Shape<S> shape;
    private final S subject;

    Entry(Shape<S> shape, S subject) {
        this.shape = shape;
        this.subject = subject;
    }

    @Override
    public Object select(String name) {
        Evaluation.spend(1);
        Value<?> value =
                shape.field(name)
                        .orElseThrow(() -> new IllegalStateException("no field " + name))
                        .read()
                        .apply(subject);
        return switch (value) {
            case Value.Present<?>(Object known) -> known;
            case Value.Empty<?>() -> NullValue.NULL_VALUE;
            case Value.Unknown<?>(String reason) -> throw new Unanswered(name, reason);
        };
    }

    @Override
    public Optional<?> find(String name) {
        return Optional.of(select(name));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Entry<?> that
                && shape.equals(that.shape)
                && subject.equals(that.subject);
    }

    @Override
    public int hashCode() {
        return Objects.hash(shape.name(), subject);
    }

    @Override
    public String toString() {
        return shape.name();
    }
}
