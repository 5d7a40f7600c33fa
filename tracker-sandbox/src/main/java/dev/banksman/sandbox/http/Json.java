package dev.banksman.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;

/** Reading, writing and building JSON trees. A tree that was stored or sent is never changed. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static ArrayNode array(Collection<? extends JsonNode> nodes) {
        return array().addAll(nodes);
    }

    public static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = array();
        texts.forEach(array::add);
        return array;
    }

    public static JsonNode nothing() {
        return JsonNodeFactory.instance.nullNode();
    }

    public static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    /** Empty when the field is missing, null or not a text. */
    public static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    /** The text, or the digits, under a field: Jira takes ids in both forms. */
    public static Optional<String> idOf(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field))
                .filter(value -> value.isTextual() || value.isIntegralNumber())
                .map(JsonNode::asText);
    }

    public static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Parses a whole document.
     *
     * @throws IOException if it is not JSON
     */
    public static JsonNode parse(byte[] bytes) throws IOException {
        return MAPPER.readTree(bytes);
    }
}
