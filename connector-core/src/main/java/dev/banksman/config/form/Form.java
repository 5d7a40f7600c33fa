package dev.banksman.config.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What may stand at some place of a file. */
public interface Form<T> {

    /** The value that stands there; nothing when something is wrong, which is then reported. */
    Optional<T> read(Spot spot);

    /** The same in JSON Schema, draft 2020-12. */
    ObjectNode schema();

    default <R> Form<R> map(Function<T, R> change) {
        return then((value, spot) -> Optional.of(change.apply(value)));
    }

    /** With one more look at the value, which may report a problem. */
    default <R> Form<R> then(BiFunction<T, Spot, Optional<R>> look) {
        Form<T> inner = this;
        return new Form<>() {
            @Override
            public Optional<R> read(Spot spot) {
                return inner.read(spot).flatMap(value -> look.apply(value, spot));
            }

            @Override
            public ObjectNode schema() {
                return inner.schema();
            }
        };
    }

    /** As this, with the place kept. */
    default Form<Written<T>> written() {
        return then((value, spot) -> Optional.of(new Written<>(value, spot)));
    }

    /** As this, described so in the schema. */
    default Form<T> described(String description) {
        Form<T> inner = this;
        return new Form<>() {
            @Override
            public Optional<T> read(Spot spot) {
                return inner.read(spot);
            }

            @Override
            public ObjectNode schema() {
                return inner.schema().put("description", description);
            }
        };
    }
}
