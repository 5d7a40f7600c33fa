package dev.banksman.sandbox.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** A request that is refused, in the shape in which Jira refuses. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient List<String> messages;
    private final transient Map<String, String> errors;

    private Refusal(int status, List<String> messages, Map<String, String> errors) {
        super(String.join(" ", messages) + errors, null, false, false);
        this.status = status;
        this.messages = messages;
        this.errors = errors;
    }

    public static Refusal of(int status, String message) {
        return new Refusal(status, List.of(message), Map.of());
    }

    public static Refusal bad(String message) {
        return of(400, message);
    }

    public static Refusal missing(String message) {
        return of(404, message);
    }

    /** A refusal of one field of an issue. */
    public static Refusal field(String field, String message) {
        return new Refusal(400, List.of(), Map.of(field, message));
    }

    public static Refusal noIssue() {
        return missing("Issue does not exist or you do not have permission to see it.");
    }

    public int status() {
        return status;
    }

    public Answer answer() {
        ObjectNode body = Json.object();
        body.set("errorMessages", Json.texts(messages));
        ObjectNode fields = body.putObject("errors");
        errors.forEach(fields::put);
        return Answer.json(status, body);
    }
}
