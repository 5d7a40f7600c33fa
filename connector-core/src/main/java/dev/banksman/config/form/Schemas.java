package dev.banksman.config.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;

/** Small pieces of JSON Schema. */
public final class Schemas {

    private Schemas() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ObjectNode type(String type) {
        return object().put("type", type);
    }

    /** A text, or a number or truth that is taken as its text. */
    public static ObjectNode scalar() {
        ObjectNode schema = object();
        schema.putArray("type").add("string").add("number").add("boolean");
        return schema;
    }

    public static ObjectNode text(String pattern) {
        return type("string").put("pattern", pattern);
    }

    public static ObjectNode oneOf(Collection<String> words) {
        ObjectNode schema = object();
        ArrayNode allowed = schema.putArray("enum");
        words.forEach(allowed::add);
        return schema;
    }

    public static ObjectNode anyOf(List<ObjectNode> schemas) {
        ObjectNode schema = object();
        schema.putArray("anyOf").addAll(schemas);
        return schema;
    }

    public static ObjectNode listOf(ObjectNode items) {
        ObjectNode schema = type("array");
        schema.set("items", items);
        return schema;
    }
}
