package dev.banksman.item;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one aspect of an item: a value, that there is none, or nothing at all with the
 * reason. Missing data is a value, never null and never an exception. A collection that is known is
 * {@link Present} even when it has no elements.
 */
public sealed interface Value<T> {

    /** The source says it, and this is what it says. */
    record Present<T>(T value) implements Value<T> {}

    /** The source says that there is none. */
    record Empty<T>() implements Value<T> {
        private static final Empty<?> INSTANCE = new Empty<>();
    }

    /** The source does not say; {@code reason} is a phrase fit to show a person. */
    record Unknown<T>(String reason) implements Value<T> {}

    static <T> Value<T> of(T value) {
        return new Present<>(value);
    }

    @SuppressWarnings("unchecked") // an Empty holds no T
    static <T> Value<T> empty() {
        return (Value<T>) Empty.INSTANCE;
    }

    static <T> Value<T> unknown(String reason) {
        return new Unknown<>(reason);
    }

    static <T> Value<T> ofNullable(@Nullable T value) {
        return value == null ? empty() : of(value);
    }

    default <R> Value<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Present<T>(T value) -> of(change.apply(value));
            case Empty<T>() -> empty();
            case Unknown<T>(String reason) -> unknown(reason);
        };
    }

    default <R> Value<R> flatMap(Function<? super T, Value<R>> change) {
        return switch (this) {
            case Present<T>(T value) -> change.apply(value);
            case Empty<T>() -> empty();
            case Unknown<T>(String reason) -> unknown(reason);
        };
    }

    /** The value, if there is one; both "there is none" and "not known" give nothing. */
    default Optional<T> known() {
        return this instanceof Present<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    default T orElse(T other) {
        return this instanceof Present<T>(T value) ? value : other;
    }

    default boolean isPresent() {
        return this instanceof Present<T>;
    }

    default boolean isEmpty() {
        return this instanceof Empty<T>;
    }

    default boolean isUnknown() {
        return this instanceof Unknown<T>;
    }

    /** Whether the value is known and equal to this one. */
    default boolean is(T other) {
        return this instanceof Present<T>(T value) && value.equals(other);
    }
}
