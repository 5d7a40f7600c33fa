package dev.banksman.jira.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Takes one JSON document out of a stream, token by token, up to a length. Beyond it, what was
 * taken is given up and the rest of the document is passed over, so that it never fills the memory.
 */
final class BoundedCopy {

    private final int longest;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final JsonGenerator out;
    private boolean tooLong;

    BoundedCopy(JsonFactory factory, int longest) throws IOException {
        this.longest = longest;
        this.out = factory.createGenerator(bytes);
    }

    /** Takes the token on which the parser stands, and with a bracket all to its other end. */
    void value(JsonParser parser) throws IOException {
        int depth = 0;
        do {
            token(parser);
            JsonToken token = parser.currentToken();
            depth += token.isStructStart() ? 1 : 0;
            depth -= token.isStructEnd() ? 1 : 0;
        } while (depth > 0 && parser.nextToken() != null);
    }

    /** Takes the one token on which the parser stands. */
    void token(JsonParser parser) throws IOException {
        if (!tooLong) {
            out.copyCurrentEvent(parser);
            check();
        }
    }

    /** Takes an empty list in place of the one on which the parser stood. */
    void emptyList() throws IOException {
        if (!tooLong) {
            out.writeStartArray();
            out.writeEndArray();
        }
    }

    private void check() throws IOException {
        if (bytes.size() + (long) out.getOutputBuffered() > longest) {
            tooLong = true;
            out.flush();
            bytes.reset();
        }
    }

    boolean tooLong() {
        return tooLong;
    }

    /** The document, once the parser stands on its end; it is not to be too long. */
    Slice whole() throws IOException {
        out.flush();
        return Slice.of(bytes.toByteArray());
    }
}
