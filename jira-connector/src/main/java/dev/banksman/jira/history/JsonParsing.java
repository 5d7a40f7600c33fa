package dev.banksman.jira.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

/**
 * How much JSON is taken on at once. Real issues nest about twenty deep; a description may hold
 * megabytes of pasted logs. Beyond these limits an issue is refused instead of filling the memory.
 */
final class JsonParsing {

    static final int DEEPEST = 200;
    static final int LONGEST_TEXT = 50_000_000;
    static final int LONGEST_LINE = 256_000_000;
    private static final int LONGEST_NUMBER = 1000;

    private JsonParsing() {}

    static JsonFactory factory() {
        return JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .maxStringLength(LONGEST_TEXT)
                                .maxNumberLength(LONGEST_NUMBER)
                                .build())
                .build();
    }

    static ObjectReader trees(JsonFactory factory) {
        return new ObjectMapper(factory).readerFor(JsonNode.class);
    }
}
