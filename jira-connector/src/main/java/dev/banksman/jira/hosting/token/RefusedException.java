package dev.banksman.jira.hosting.token;

/** A token that is not let in. It carries a word for the counters, and never the token. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What was wrong. The caller is not told: it would help who is guessing. */
    public enum Why {
        MISSING,
        MALFORMED,
        ALGORITHM,
        KEY,
        SIGNATURE,
        TIME,
        ISSUER,
        AUDIENCE,
        REQUEST,
        UNKNOWN_SITE
    }

    private final Why why;

    public RefusedException(Why why) {
        super(why.name(), null, false, false); // forged by the thousand, its trace is worth nothing
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
