package dev.banksman.port;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps tenants' secrets encrypted, bound to the tenant and the name: a row moved to another tenant
 * cannot be read. Values never appear in a {@code toString}.
 */
public interface Secrets {

    /** A secret and when it ends to be of use, {@link Instant#MAX} for never. */
    final class Secret {
        private final String value;
        private final Instant until;

        public Secret(String value, Instant until) {
            this.value = value;
            this.until = until;
        }

        public String value() {
            return value;
        }

        public Instant until() {
            return until;
        }

        @Override
        public String toString() {
            return "a secret until " + until;
        }
    }

    /** Puts a secret in the place of an older one of that name. */
    void put(String tenant, String name, Secret secret);

    /** The secret, also when its time is over; nothing when the key that sealed it is lost. */
    Optional<Secret> get(String tenant, String name);

    /** All of a tenant's secrets by their names, also those whose time is over. */
    Map<String, Secret> all(String tenant);
}
