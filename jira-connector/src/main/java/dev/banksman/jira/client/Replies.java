package dev.banksman.jira.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.banksman.port.Answer;
import java.io.IOException;

/** Turns what came over the wire into an answer. */
final class Replies {

    private final boolean writes;

    /** For a call that only reads, or for one that writes. */
    Replies(boolean writes) {
        this.writes = writes;
    }

    /** A reply whose status means that something was carried out. */
    static boolean good(int status) {
        return status >= 200 && status < 300;
    }

    Answer<JsonNode> read(int status, byte[] body) {
        if (good(status)) {
            return content(status, body);
        }
        return switch (status) {
            case 404, 410 -> new Answer.Gone<>();
            case 401 -> new Answer.Unreachable<>(false, "Jira does not accept our signature.");
            case 408, 425 -> new Answer.Unreachable<>(writes, "Jira took too long.");
            case 409, 423 -> new Answer.Unreachable<>(false, "Somebody else writes to it now.");
            default -> other(status, body);
        };
    }

    private Answer<JsonNode> other(int status, byte[] body) {
        if (status >= 500) {
            return new Answer.Unreachable<>(
                    writes, "Jira has an error of its own (" + status + ")");
        }
        if (status < 400) {
            return new Answer.Unreachable<>(false, "The site sends us elsewhere (" + status + ")");
        }
        return new Answer.Refused<>(status, Complaint.phrase(status, leniently(body)));
    }

    private Answer<JsonNode> content(int status, byte[] body) {
        try {
            return new Answer.Ok<>(BoundedJson.read(body));
        } catch (IOException malformed) {
            return unread(status, "Jira's answer cannot be read.");
        }
    }

    /** A good answer that is too long or broken: a write was carried out all the same. */
    Answer<JsonNode> unread(int status, String why) {
        return writes && good(status)
                ? new Answer.Ok<>(MissingNode.getInstance())
                : new Answer.Refused<>(status, why);
    }

    private static JsonNode leniently(byte[] body) {
        try {
            return BoundedJson.read(body);
        } catch (IOException malformed) {
            return MissingNode.getInstance();
        }
    }
}
