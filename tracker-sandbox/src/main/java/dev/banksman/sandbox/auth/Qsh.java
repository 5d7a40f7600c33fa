package dev.banksman.sandbox.auth;

import dev.banksman.sandbox.http.Query;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Connect's query string hash: SHA-256 over the canonical request, {@code METHOD&path&query}
 * (https://developer.atlassian.com/cloud/jira/platform/understanding-jwt-for-connect-apps/).
 */
public final class Qsh {

    private Qsh() {}

    /**
     * The hash of a request.
     *
     * @param path raw, relative to the base address of whom the request goes to
     */
    public static String of(String method, String path, Query query) {
        return sha256(canonical(method, path, query));
    }

    /** The hash of a request to an app, whose base address may have a path of its own. */
    public static String of(String method, URI target, URI base) {
        String root = base.getRawPath() == null ? "" : base.getRawPath().replaceAll("/+$", "");
        String path = target.getRawPath();
        String relative = path.startsWith(root) ? path.substring(root.length()) : path;
        String raw = target.getRawQuery();
        return of(method, relative, Query.of(raw == null ? "" : raw));
    }

    static String canonical(String method, String path, Query query) {
        String trimmed = path.replaceAll("/+$", "");
        String slashed = trimmed.startsWith("/") ? trimmed : "/" + trimmed;
        return method.toUpperCase(Locale.ROOT)
                + "&"
                + slashed.replace("&", "%26")
                + "&"
                + parameters(query);
    }

    private static String parameters(Query query) {
        Map<String, List<String>> sorted = new TreeMap<>();
        query.values()
                .forEach(
                        (name, values) -> {
                            if (!name.equals("jwt")) {
                                sorted.put(
                                        encode(name),
                                        values.stream().map(Qsh::encode).sorted().toList());
                            }
                        });
        return sorted.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + String.join(",", entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** As RFC 3986 has it, and not as forms have it. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String sha256(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
