package dev.banksman.app.service.config;

import java.util.Locale;

/**
 * Something that can be set.
 *
 * @param name with dots, as in {@code server.port}
 * @param otherwise what holds when nobody sets it, as one would write it; "" for nothing
 * @param meaning a phrase for the page
 * @param secret whether its value is never shown
 */
record Option<T>(String name, Kind<T> kind, String otherwise, String meaning, boolean secret) {

    static <T> Option<T> of(String name, Kind<T> kind, String otherwise, String meaning) {
        return new Option<>(name, kind, otherwise, meaning, false);
    }

    /** The same, whose value is never shown. */
    Option<T> asSecret() {
        return new Option<>(name, kind, otherwise, meaning, true);
    }

    /** Its name in the environment. */
    String variable() {
        return ConfigEnvironment.PREFIX
                + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
