package dev.banksman.sandbox.auth;

import dev.banksman.sandbox.site.Person;

/**
 * Who calls.
 *
 * @param appKey the app's key; empty for a person
 */
public record Caller(Person person, String appKey) {

    public boolean app() {
        return !appKey.isEmpty();
    }
}
