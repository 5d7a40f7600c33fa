package dev.banksman.app.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/** Answers of filters, in the form of the API's own problems (RFC 9457). */
final class Refusals {

    private Refusals() {}

    /** Answers; {@code detail} has no quotes in it. */
    static void write(HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .print(
                        """
                        {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}"""
                                .formatted(status.getReasonPhrase(), status.value(), detail));
    }
}
