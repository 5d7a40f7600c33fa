package dev.banksman.testkit.live;

/** The process ends here: nothing catches it but the world, which starts another engine. */
public final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    public Crash(String where) {
        super("crash " + where);
    }
}
