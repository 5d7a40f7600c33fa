package dev.banksman.app.api;

import dev.banksman.app.service.rules.RefusedPoliciesException;
import dev.banksman.config.form.Problem;
import dev.banksman.port.StoreUnavailableException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says what went wrong as a problem of RFC 9457. */
@RestControllerAdvice(basePackageClasses = ProblemAdvice.class)
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String AGAIN_AFTER = "5";

    /** One thing that is wrong with a text; lines and columns count from 1. */
    record Fault(
            String file,
            int line,
            int column,
            String path,
            String message,
            Optional<String> meant,
            List<String> allowed) {

        static Fault of(Problem problem) {
            return new Fault(
                    problem.place().file(),
                    problem.place().line(),
                    problem.place().column(),
                    problem.path(),
                    problem.message(),
                    problem.meant(),
                    problem.allowed());
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ApiException refused) {
        return answer(refused.status(), String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fields(WrongFieldsException wrong) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.BAD_REQUEST, String.valueOf(wrong.getMessage()));
        problem.setProperty("problems", wrong.faults());
        return ResponseEntity.badRequest().body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> policies(RefusedPoliciesException refused) {
        boolean locked = refused.problems().isEmpty();
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        locked ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST,
                        String.valueOf(refused.getMessage()));
        if (!locked) {
            problem.setProperty("problems", refused.problems().stream().map(Fault::of).toList());
        }
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> store(StoreUnavailableException unavailable) {
        LOG.error("the database is not there: {}", unavailable.getMessage());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, AGAIN_AFTER)
                .body(
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.SERVICE_UNAVAILABLE, "the database is not there"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unforeseen(RuntimeException fault) {
        LOG.error("a request failed", fault);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "a fault of Banksman's own; see its log");
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        boolean large = unreadable.getRootCause() instanceof BoundedRequest.TooLargeException;
        HttpStatus why = large ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.BAD_REQUEST;
        String detail =
                large
                        ? "the request is too large"
                        : "the body cannot be read as what is wanted here; see /api/openapi.json";
        return ResponseEntity.status(why).body(ProblemDetail.forStatusAndDetail(why, detail));
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String detail) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
