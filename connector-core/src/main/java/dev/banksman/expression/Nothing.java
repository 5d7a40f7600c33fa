package dev.banksman.expression;

import dev.cel.common.values.NullValue;
import dev.cel.common.values.SelectableValue;
import java.util.Optional;

/** An entry that is not there: equal to null, and so are all its fields. */
enum Nothing implements SelectableValue<String> {
    NOTHING;

    static boolean is(Object value) {
        return value == NOTHING || value instanceof NullValue;
    }

    @Override
    public Object select(String name) {
        return NullValue.NULL_VALUE;
    }

    @Override
    public Optional<?> find(String name) {
        return Optional.empty();
    }
}
