package dev.banksman.jira.hosting;

/** The kinds of tokens. Each route takes one of them and no other. */
public enum Token {
    NONE("none", "", "anybody may ask"),
    CONNECT(
            "Connect request",
            "JWT",
            "HS256 with the site's shared secret, made for this very request (`qsh`)"),
    CONTEXT(
            "Connect context",
            "JWT",
            "HS256 with the site's shared secret, `qsh` is `context-qsh`; also as the parameter `jwt`"),
    INSTALL(
            "Connect install",
            "JWT",
            "RS256 with a key that Atlassian publishes, for our address, made for this very request,"
                    + " by the site that the body names"),
    FORGE(
            "Forge invocation",
            "Bearer",
            "RS256 with a key of Forge's published set, for our app, by a known installation");

    private final String title;
    private final String scheme;
    private final String proof;

    Token(String title, String scheme, String proof) {
        this.title = title;
        this.scheme = scheme;
        this.proof = proof;
    }

    public String title() {
        return title;
    }

    /** What stands before it in the {@code Authorization} header. */
    String scheme() {
        return scheme;
    }

    /** What it has to be, for the documentation. */
    public String proof() {
        return proof;
    }
}
