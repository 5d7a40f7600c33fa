package dev.banksman.jira.hosting;

import java.util.Arrays;
import java.util.Optional;

/** Every way in, and the one kind of token that it takes. What is not here is not answered. */
public enum Route {
    DESCRIPTOR("GET", "/atlassian-connect.json", Token.NONE, "the Connect descriptor"),
    INSTALLED("POST", "/connect/installed", Token.INSTALL, "a Connect site installs"),
    UNINSTALLED("POST", "/connect/uninstalled", Token.INSTALL, "a Connect site uninstalls"),
    WEBHOOKS("POST", "/connect/webhooks", Token.CONNECT, "Connect webhooks"),
    CONTEXT("GET", "/connect/context", Token.CONTEXT, "which tenant a page belongs to"),
    EVENTS("POST", "/forge/events", Token.FORGE, "Forge product events"),
    LIFECYCLE(
            "POST",
            "/forge/lifecycle",
            Token.FORGE,
            "a Forge installation comes, is upgraded, or goes"),
    HOURLY("POST", "/forge/schedule/hourly", Token.FORGE, "Forge brings a new system token"),
    HEALTH("GET", "/forge/health", Token.NONE, "whether calls are taken now");

    private final String method;
    private final String path;
    private final Token token;
    private final String purpose;

    Route(String method, String path, Token token, String purpose) {
        this.method = method;
        this.path = path;
        this.token = token;
        this.purpose = purpose;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    public Token token() {
        return token;
    }

    public String purpose() {
        return purpose;
    }

    static Optional<Route> find(String method, String path) {
        return Arrays.stream(ALL)
                .filter(route -> route.path.equals(path) && route.method.equals(method))
                .findFirst();
    }

    /** Whether a path lies where only routes of this table are answered. */
    static boolean ours(String path) {
        return below(path, "/connect") || below(path, "/forge") || path.equals(DESCRIPTOR.path);
    }

    private static boolean below(String path, String room) {
        return path.startsWith(room)
                && (path.length() == room.length() || path.charAt(room.length()) == '/');
    }

    private static final Route[] ALL = values();
}
