package dev.banksman.app.io;

/** What was given cannot be used. The message is fit to show; it may have several lines. */
public final class UnusableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableException(String message) {
        super(message);
    }

    public UnusableException(String message, Throwable cause) {
        super(message, cause);
    }
}
