package dev.banksman.jira.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;

/**
 * Tells whether each line of an input is a document, from its first two lines that hold anything.
 */
final class LineForm {

    private final JsonFactory factory;

    LineForm(JsonFactory factory) {
        this.factory = factory;
    }

    /** A list may be written with one issue a line: brackets and commas do not matter then. */
    boolean eachLine(Slice first, Optional<Slice> second) {
        Slice bare = first.bare();
        if (!bare.bracket() && complete(bare)) {
            return true;
        }
        boolean goesOn = !bare.bracket() && "[{,:".indexOf(bare.last()) >= 0;
        return !goesOn
                && second.map(Slice::bare)
                        .filter(line -> line.first() == '{')
                        .filter(this::complete)
                        .isPresent();
    }

    /** Whether a line holds whole documents. */
    private boolean complete(Slice line) {
        try (JsonParser parser = factory.createParser(line.bytes(), line.from(), line.length())) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                } else if (depth == 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException broken) {
            return false;
        }
    }
}
