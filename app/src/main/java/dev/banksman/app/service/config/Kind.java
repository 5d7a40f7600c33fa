package dev.banksman.app.service.config;

import java.util.Optional;

/** What may be written for an option. */
interface Kind<T> {

    /**
     * Reads a value; "" is nothing.
     *
     * @throws IllegalArgumentException with what is wanted, as in "wants a whole number"
     */
    T read(String text);

    /** What is allowed, as the page says it. */
    String allowed();

    /** The same, where nothing may be set. */
    default Kind<Optional<T>> orNothing() {
        Kind<T> inner = this;
        return new Kind<>() {
            @Override
            public Optional<T> read(String text) {
                return text.isEmpty() ? Optional.empty() : Optional.of(inner.read(text));
            }

            @Override
            public String allowed() {
                return inner.allowed();
            }
        };
    }
}
