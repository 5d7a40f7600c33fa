package dev.banksman.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Refusal;
import dev.banksman.sandbox.site.Issue;
import dev.banksman.sandbox.site.Site;
import java.util.Map;

/** The verbs of an edit's {@code update}: set, add and remove, turned into whole values. */
final class Updates {

    private Updates() {}

    static ObjectNode fields(Site site, Issue issue, JsonNode update) {
        ObjectNode fields = Json.object();
        for (Map.Entry<String, JsonNode> entry : update.properties()) {
            String id = entry.getKey();
            if (site.catalog().field(id).isEmpty()) {
                throw Refusal.field(
                        id,
                        "Field '"
                                + id
                                + "' cannot be set. It is not on the appropriate screen, or unknown.");
            }
            JsonNode value = issue.value(id);
            for (JsonNode step : entry.getValue()) {
                value = after(id, value, step);
            }
            fields.set(id, value);
        }
        return fields;
    }

    private static JsonNode after(String id, JsonNode value, JsonNode step) {
        if (step.has("set")) {
            return step.get("set");
        }
        if (step.has("add")) {
            return without(value, step.get("add")).add(step.get("add"));
        }
        if (step.has("remove")) {
            return without(value, step.get("remove"));
        }
        throw Refusal.field(id, "Field does not support update; allowed are set, add, remove");
    }

    private static ArrayNode without(JsonNode values, JsonNode one) {
        ArrayNode rest = Json.array();
        for (JsonNode value : values) {
            if (!same(value, one)) {
                rest.add(value);
            }
        }
        return rest;
    }

    private static boolean same(JsonNode kept, JsonNode given) {
        return kept.equals(given)
                || alike(kept, given, "id")
                || alike(kept, given, "name")
                || alike(kept, given, "value");
    }

    private static boolean alike(JsonNode kept, JsonNode given, String by) {
        return given.has(by) && given.path(by).asText().equals(kept.path(by).asText());
    }
}
