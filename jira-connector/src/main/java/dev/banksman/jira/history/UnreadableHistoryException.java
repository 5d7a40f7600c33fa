package dev.banksman.jira.history;

/**
 * Nothing can be read at all: an input is not there or may not be read, or the temporary file
 * cannot be written. The message is fit to show. Faults inside an input are no such exception but
 * problems.
 */
public final class UnreadableHistoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableHistoryException(String message) {
        super(message);
    }

    UnreadableHistoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
