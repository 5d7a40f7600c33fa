package dev.banksman.app.api;

import org.springframework.http.HttpStatus;

/** The API cannot do what was asked; the message is fit to show. */
final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    private ApiException(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    static ApiException notFound(String what) {
        return new ApiException(HttpStatus.NOT_FOUND, what);
    }

    static ApiException wrong(String what) {
        return new ApiException(HttpStatus.BAD_REQUEST, what);
    }

    /** It could be done, but not as things stand. */
    static ApiException conflict(String what) {
        return new ApiException(HttpStatus.CONFLICT, what);
    }

    /** The tracker does not give what is needed. */
    static ApiException tracker(String what) {
        return new ApiException(HttpStatus.BAD_GATEWAY, what);
    }
}
