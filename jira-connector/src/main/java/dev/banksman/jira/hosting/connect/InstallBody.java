package dev.banksman.jira.hosting.connect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.banksman.jira.hosting.intake.UnreadableException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;

/** What the body of an installation says, before it is believed. */
public record InstallBody(String eventType, String clientKey, String baseUrl, String sharedSecret) {

    /** What it may have at most. */
    public static final int LARGEST = 64 * 1024;

    /** HS256 wants a key as long as its hash, see RFC 7518, 3.2. */
    private static final int SHORTEST_SECRET = 32;

    private static final int LONGEST_KEY = 255;

    private static final ObjectMapper JSON =
            new ObjectMapper(
                    JsonFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder().maxNestingDepth(64).build())
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .build());

    /** Reads it. A name that comes twice is refused: who reads it next could take the other one. */
    public static InstallBody read(byte[] body) throws UnreadableException {
        try {
            JsonNode root = JSON.readTree(body);
            InstallBody read =
                    new InstallBody(
                            root.path("eventType").asText(),
                            root.path("clientKey").asText(),
                            root.path("baseUrl").asText(),
                            root.path("sharedSecret").asText());
            if (read.clientKey.isBlank() || read.clientKey.length() > LONGEST_KEY) {
                throw new UnreadableException(400, "it names no site by its client key");
            }
            return read;
        } catch (IOException malformed) {
            throw new UnreadableException(400, "it is not JSON of the expected form");
        }
    }

    /** Demands what an installation has to bring, once it is known who sent it. */
    public void demandUsable(Predicate<URI> allowed) throws UnreadableException {
        if (sharedSecret.getBytes(StandardCharsets.UTF_8).length < SHORTEST_SECRET) {
            throw new UnreadableException(400, "its shared secret is too short");
        }
        if (address().filter(allowed).isEmpty()) {
            throw new UnreadableException(403, "its site is at an address that is not allowed");
        }
    }

    private Optional<URI> address() {
        try {
            return Optional.of(URI.create(baseUrl));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "an installation by " + clientKey;
    }
}
