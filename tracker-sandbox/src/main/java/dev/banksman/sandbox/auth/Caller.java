package dev.banksman.sandbox.auth;

import dev.banksman.sandbox.site.Person;
import java.util.Optional;
import java.util.Set;

/**
 * Who calls.
 *
 * @param appKey the app's key; empty for a person
 * @param scopes what a Connect app asked for; a person and a Forge app may call everything
 */
public record Caller(Person person, String appKey, Optional<Set<Scope>> scopes) {

    public boolean may(Scope scope) {
        return scopes.isEmpty() || scopes.get().contains(scope);
    }

    public boolean app() {
        return !appKey.isEmpty();
    }
}
