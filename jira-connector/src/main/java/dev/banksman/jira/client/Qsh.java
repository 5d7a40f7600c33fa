package dev.banksman.jira.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The query string hash of Atlassian Connect, which binds a token to one request: SHA-256, in hex,
 * of method, path and sorted query. See "Understanding JWT for Connect apps" at
 * developer.atlassian.com.
 */
public final class Qsh {

    /** What a context token carries in the place of a hash. */
    public static final String CONTEXT = "context-qsh";

    private static final String TOKEN_PARAMETER = "jwt";

    private Qsh() {}

    /**
     * The hash of a request.
     *
     * @param path below the base URL that both sides know, as sent: not decoded
     * @param query all parameters, decoded; the token itself is left out
     */
    public static String of(String method, String path, Map<String, List<String>> query) {
        return HexFormat.of().formatHex(sha256().digest(canonical(method, path, query)));
    }

    private static byte[] canonical(String method, String path, Map<String, List<String>> query) {
        String parameters =
                query.entrySet().stream()
                        .filter(parameter -> !parameter.getKey().equals(TOKEN_PARAMETER))
                        .map(parameter -> parameter(parameter.getKey(), parameter.getValue()))
                        .sorted()
                        .collect(Collectors.joining("&"));
        String whole = method.toUpperCase(Locale.ROOT) + '&' + path(path) + '&' + parameters;
        return whole.getBytes(UTF_8);
    }

    private static String path(String path) {
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String rooted = bare.startsWith("/") ? bare : "/" + bare;
        return rooted.replace("&", "%26");
    }

    private static String parameter(String name, List<String> values) {
        return values.stream()
                .map(Qsh::encode)
                .sorted()
                .collect(Collectors.joining(",", encode(name) + "=", ""));
    }

    /** As RFC 3986 has it, which differs from a form's encoding. */
    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
