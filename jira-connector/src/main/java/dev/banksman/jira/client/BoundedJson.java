package dev.banksman.jira.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;

/**
 * Reads JSON that others wrote. What nests deeper than {@value #DEEPEST} or holds a number longer
 * than {@value #LONGEST_NUMBER} digits is refused; the length of the whole is the caller's to
 * limit.
 */
public final class BoundedJson {

    public static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 100;

    private static final ObjectReader TREES =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxNumberLength(LONGEST_NUMBER)
                                                    .build())
                                    .build())
                    .build()
                    .readerFor(JsonNode.class)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private BoundedJson() {}

    /** The JSON that the bytes hold; missing when they hold nothing. */
    public static JsonNode read(byte[] json) throws IOException {
        JsonNode read = TREES.readTree(json);
        return read == null ? MissingNode.getInstance() : read;
    }

    public static JsonNode read(String json) throws IOException {
        JsonNode read = TREES.readTree(json);
        return read == null ? MissingNode.getInstance() : read;
    }
}
