package dev.banksman.config;

import dev.banksman.config.form.Place;
import java.util.Optional;

/**
 * One value that a rule goes by, and where it comes from.
 *
 * @param rule the rule's handle
 * @param name as the file names it, such as {@code mode} or {@code with.after}
 * @param value as the file would write it
 * @param place where it was written; nothing when it comes with Banksman
 */
public record Setting(String rule, String name, String value, Optional<Place> place) {

    /** A value by its name. */
    record Named(String name, String value) {}
}
