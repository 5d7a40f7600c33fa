package dev.banksman.system;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What came back.
 *
 * @param status 0 when nothing did
 * @param json missing when it was none
 * @param retryAfter "" when it does not say
 */
public record Reply(int status, JsonNode json, String text, String retryAfter) {

    public boolean good() {
        return status / 100 == 2;
    }

    /**
     * The reply, when it is good.
     *
     * @throws IllegalStateException naming what came back, when it is not
     */
    public Reply orThrow(String what) {
        if (!good()) {
            throw new IllegalStateException(what + ": " + status + " " + text);
        }
        return this;
    }
}
