package dev.banksman.port;

/** The database is not there, full, or too slow: nothing was done, and it may be tried again. */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
