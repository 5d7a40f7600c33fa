package dev.banksman.history;

import java.time.Instant;
import java.util.Optional;

/**
 * The part of a history that is judged.
 *
 * @param from what is already so at this instant is baseline; without it everything is judged
 * @param to the last instant; without it that of the last change
 */
public record Window(Optional<Instant> from, Optional<Instant> to) {

    public static final Window ALL = new Window(Optional.empty(), Optional.empty());

    public Window {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException(
                    "the end " + to.get() + " lies before the beginning " + from.get());
        }
    }

    Instant endOf(Chronicle chronicle) {
        return to.orElse(chronicle.end());
    }
}
