package dev.banksman.jira.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
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

    /** What the text of a line is, taken by itself. */
    private enum Line {
        WHOLE,
        BROKEN,
        /** It ends among the issues of a list or of a search answer. */
        IN_LIST
    }

    /** A list may be written with one issue a line: brackets and commas do not matter then. */
    boolean eachLine(Slice first, Optional<Slice> second) {
        Slice bare = first.bare();
        if (bare.bracket()) {
            return second.filter(Slice::listed).filter(this::whole).isPresent();
        }
        return switch (look(bare)) {
            case WHOLE -> true;
            case IN_LIST -> false;
            case BROKEN -> second.filter(this::whole).isPresent();
        };
    }

    private boolean whole(Slice line) {
        Slice bare = line.bare();
        return bare.first() == '{' && look(bare) == Line.WHOLE;
    }

    private Line look(Slice line) {
        try (JsonParser parser = factory.createParser(line.bytes(), line.from(), line.length())) {
            try {
                return look(parser);
            } catch (IOException broken) {
                return inList(parser.getParsingContext()) ? Line.IN_LIST : Line.BROKEN;
            }
        } catch (IOException unread) {
            return Line.BROKEN;
        }
    }

    private static Line look(JsonParser parser) throws IOException {
        int depth = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (depth == 0) {
                return Line.BROKEN;
            }
        }
        return Line.WHOLE;
    }

    private static boolean inList(JsonStreamContext innermost) {
        for (JsonStreamContext at = innermost; at != null; at = at.getParent()) {
            JsonStreamContext outer = at.getParent();
            if (at.inArray()
                    && outer != null
                    && (outer.inRoot() || "issues".equals(outer.getCurrentName()))) {
                return true;
            }
        }
        return false;
    }
}
