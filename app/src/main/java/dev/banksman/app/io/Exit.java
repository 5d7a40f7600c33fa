package dev.banksman.app.io;

/** The exit codes of all commands. */
public final class Exit {

    /** All went well. Findings of policies are no error. */
    public static final int CLEAN = 0;

    /** Some input was skipped or is unknown; for {@code test}: some tests fail. */
    public static final int PARTLY = 1;

    /** The input, a policy file or the command line cannot be used; nothing was written. */
    public static final int UNUSABLE = 2;

    /** A fault of Banksman's own. */
    public static final int INTERNAL = 3;

    private Exit() {}
}
