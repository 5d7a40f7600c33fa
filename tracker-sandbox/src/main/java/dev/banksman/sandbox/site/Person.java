package dev.banksman.sandbox.site;

import java.util.Locale;

/**
 * An account of a site.
 *
 * @param app whether this is an app's account and no person's
 */
public record Person(String accountId, String name, String email, boolean app) {

    public static Person human(String accountId, String name) {
        String mail = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".");
        return new Person(accountId, name, mail + "@example.com", false);
    }

    public static Person app(String accountId, String name) {
        return new Person(accountId, name, "", true);
    }
}
