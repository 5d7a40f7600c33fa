package dev.banksman.sandbox.auth;

import java.util.EnumSet;
import java.util.Set;

/**
 * What an app may do, as its descriptor asks for it. Each call wants the one that Jira's
 * description names as {@code x-atlassian-connect-scope}.
 */
public enum Scope {
    READ,
    WRITE,
    DELETE,

    /** Wanted by what no Connect app may call. */
    INACCESSIBLE;

    /** What an app can ask for. */
    public static final Set<Scope> ALL = EnumSet.of(READ, WRITE, DELETE);

    private static final Set<String> CLOSED =
            Set.of(
                    "/rest/api/3/changelog/bulkfetch",
                    "/rest/api/3/users",
                    "/rest/api/3/users/search");

    /** Calls that only ask, though they are posted. */
    private static final Set<String> QUESTIONS =
            Set.of(
                    "/rest/api/3/comment/list",
                    "/rest/api/3/permissions/check",
                    "/rest/api/3/search",
                    "/rest/api/3/search/jql",
                    "/rest/api/3/search/approximate-count");

    /** What a call wants. */
    public static Scope of(String method, String template) {
        if (CLOSED.contains(template)) {
            return INACCESSIBLE;
        }
        return switch (method) {
            case "GET" -> READ;
            case "DELETE" -> DELETE;
            default -> QUESTIONS.contains(template) ? READ : WRITE;
        };
    }
}
