package dev.banksman.sandbox.rest;

import dev.banksman.sandbox.http.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Page tokens: opaque to the client, an offset to us. */
final class Tokens {

    private static final String MARK = "page:";

    private Tokens() {}

    static String of(int offset) {
        byte[] text = (MARK + offset).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /** The offset of a token; 0 for none. */
    static int offset(String token) {
        if (token.isEmpty()) {
            return 0;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (text.startsWith(MARK)) {
                return Integer.parseInt(text.substring(MARK.length()));
            }
        } catch (IllegalArgumentException malformed) {
            throw Refusal.bad("The provided next page token is invalid or expired.");
        }
        throw Refusal.bad("The provided next page token is invalid or expired.");
    }
}
