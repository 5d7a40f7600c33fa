package dev.banksman.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One request, read whole.
 *
 * @param path the raw path, as it came
 * @param variables of the route's template, decoded
 */
// bytes on their way: never compared, and a copy of each would cost
@SuppressWarnings("ArrayRecordComponent")
public record Call(
        String method,
        String path,
        Query query,
        Map<String, List<String>> headers,
        byte[] body,
        Map<String, String> variables) {

    public Call under(String remaining) {
        return new Call(method, remaining, query, headers, body, variables);
    }

    public Call with(Map<String, String> found) {
        return new Call(method, path, query, headers, body, found);
    }

    public String variable(String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no {" + name + "}");
        }
        return value;
    }

    /**
     * The first header of this name, whatever its case: the JDK's server writes {@code
     * X-some-name}.
     */
    public Optional<String> header(String name) {
        String stored =
                name.substring(0, 1).toUpperCase(Locale.ROOT)
                        + name.substring(1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(headers.get(stored)).map(List::getFirst);
    }

    public boolean writes() {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    /** The body as JSON; missing when there is none. Anything that is no JSON is a bad request. */
    public JsonNode json() {
        if (body.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return Json.parse(body);
        } catch (IOException malformed) {
            throw Refusal.bad(
                    "There was an error parsing JSON. Check that your request body is valid.");
        }
    }
}
