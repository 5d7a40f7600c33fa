package dev.banksman.app.api;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * A page of a list, newest first.
 *
 * @param next what to give as {@code before} for the next page; nothing on the last
 */
record PageView<T>(List<T> items, Optional<Long> next) {

    static <T> PageView<T> of(List<T> items, int most, ToLongFunction<T> number) {
        Optional<Long> next =
                items.size() < most
                        ? Optional.empty()
                        : Optional.of(number.applyAsLong(items.getLast()));
        return new PageView<>(items, next);
    }
}
