package dev.banksman.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What is answered.
 *
 * @param objects how many objects were read for it: what Jira counts in points beside the call
 */
// bytes on their way: never compared, and a copy of each would cost
@SuppressWarnings("ArrayRecordComponent")
public record Answer(
        int status, byte[] body, String type, Map<String, String> headers, int objects) {

    private static final String JSON = "application/json;charset=UTF-8";

    public static Answer json(int status, JsonNode body) {
        return new Answer(status, Json.bytes(body), JSON, Map.of(), 0);
    }

    public static Answer ok(JsonNode body) {
        return json(200, body);
    }

    public static Answer created(JsonNode body) {
        return json(201, body);
    }

    public static Answer empty() {
        return empty(204);
    }

    public static Answer empty(int status) {
        return new Answer(status, new byte[0], JSON, Map.of(), 0);
    }

    public static Answer text(String type, String body) {
        return new Answer(200, body.getBytes(StandardCharsets.UTF_8), type, Map.of(), 0);
    }

    public Answer reading(int count) {
        return new Answer(status, body, type, headers, count);
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Answer(status, body, type, Map.copyOf(more), objects);
    }
}
