package dev.banksman.jira.hosting.intake;

/** A body that is not taken. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * Says why.
     *
     * @param status what to answer: 400, 408, 413 or 415
     * @param message what is wrong, without a word of the body
     */
    public UnreadableException(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
