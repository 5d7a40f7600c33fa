package dev.banksman.jira.hosting.token;

/** The key that a token names could not be asked for: neither good nor bad, try again later. */
public final class KeysUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeysUnavailableException(String message) {
        super(message, null, false, false);
    }
}
