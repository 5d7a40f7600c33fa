package dev.banksman.jira.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalLong;

/** The property by which what we wrote is known again, and by which others can search for it. */
public final class Marker {

    /** The key of the property, on comments and on issues. */
    public static final String KEY = "banksman";

    /** Jira's longest property is 32,768 characters. */
    private static final int MOST_FINDINGS = 200;

    private Marker() {}

    /**
     * What the property says.
     *
     * @param findings the open ones
     */
    static ObjectNode value(List<String> findings) {
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        value.put("state", findings.isEmpty() ? "clear" : "open");
        var list = value.putArray("findings");
        findings.stream().limit(MOST_FINDINGS).forEach(list::add);
        return value;
    }

    /** The same on a comment, naming the effort that wrote it. */
    static ObjectNode value(List<String> findings, long effort) {
        return value(findings).put("effort", effort);
    }

    /** The effort that wrote a comment, where it is one of ours and says so. */
    static OptionalLong effort(JsonNode comment) {
        JsonNode effort = property(comment).path("effort");
        return effort.isIntegralNumber() ? OptionalLong.of(effort.asLong()) : OptionalLong.empty();
    }

    /** The property's value on a comment; missing where it has none. */
    public static JsonNode property(JsonNode comment) {
        for (JsonNode property : comment.path("properties")) {
            if (property.path("key").asText().equals(KEY)) {
                return property.path("value");
            }
        }
        return JsonNodeFactory.instance.missingNode();
    }
}
