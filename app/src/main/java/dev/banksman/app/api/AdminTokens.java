package dev.banksman.app.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who holds which token. Compared in a time that tells nothing of how much of it was right. */
public final class AdminTokens {

    /** What a token opens. */
    public sealed interface Access {
        /** Everything. */
        record Everything() implements Access {}

        /** One tenant. */
        record Only(String tenant) implements Access {}

        /** Whether it opens what belongs to a tenant. */
        default boolean opens(String tenant) {
            return switch (this) {
                case Everything() -> true;
                case Only(String own) -> own.equals(tenant);
            };
        }
    }

    private final Map<Access, byte[]> tokens = new LinkedHashMap<>();

    /** With the token for everything, and those that open one tenant, by tenant. */
    public AdminTokens(String all, Map<String, String> byTenant) {
        tokens.put(new Access.Everything(), digest(all));
        byTenant.forEach((tenant, token) -> tokens.put(new Access.Only(tenant), digest(token)));
    }

    /** What this token opens; nothing when it is none. */
    Optional<Access> access(String token) {
        byte[] given = digest(token);
        Optional<Access> found = Optional.empty();
        for (Map.Entry<Access, byte[]> known : tokens.entrySet()) {
            if (MessageDigest.isEqual(given, known.getValue())) {
                found = Optional.of(known.getKey());
            }
        }
        return found;
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
