package dev.banksman.jira.hosting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Our names of tenants. One of Connect is named by its client key alone, which is signed; the id of
 * its site stands in the body, and who could choose that could choose to be another.
 */
public final class TenantIds {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private TenantIds() {}

    /** The name of what a vendor calls so. */
    public static String of(String kind, String value) {
        return kind + "-" + (PLAIN.matcher(value).matches() ? value : hash(value));
    }

    private static String hash(String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 20);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
