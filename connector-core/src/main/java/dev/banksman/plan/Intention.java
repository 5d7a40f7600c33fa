package dev.banksman.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One effect that an event calls for, as a record of what would be written and what holds it back.
 *
 * @param effect {@code note}, {@code message}, {@code decision}, {@code move}, {@code field},
 *     {@code assign} or {@code label}
 * @param at when it is written, if nothing changes before
 * @param to account ids of those who are told
 * @param text what is written, as plain text
 * @param held empty when nothing holds it back
 */
public record Intention(
        String effect, Instant at, List<String> to, Optional<String> text, List<Hold> held) {

    /** The same intention, held back by this too. */
    Intention held(Hold more) {
        List<Hold> all = new ArrayList<>(held);
        all.add(more);
        return new Intention(effect, at, to, text, List.copyOf(all));
    }
}
