package dev.banksman.store.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.banksman.item.ItemRef;
import java.io.IOException;

/** What is being read, and the item to which it belongs. */
record Reading(JsonParser json, ItemRef here) {

    /** Goes on to the next name of an object; false at its end. */
    boolean nextName() throws IOException {
        return json.nextToken() == JsonToken.FIELD_NAME;
    }

    /** Steps into an object unless that is done; false when it is empty. */
    boolean enter() throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            json.nextToken();
        }
        return json.currentToken() == JsonToken.FIELD_NAME;
    }

    IOException wrong(String wanted) {
        return new IOException(
                "expected " + wanted + " at " + json.getParsingContext().pathAsPointer());
    }
}
