package dev.banksman.policy.custom;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as its first sentence and the rest, which may be blank. */
record Sentences(String first, String rest) {

    /** A mark that ends a sentence, and the blank after it; "e.g. this" ends none. */
    private static final Pattern END = Pattern.compile("[.!?…](?=\\s+\\p{Lu})|[!?](?=\\s)|\\R");

    static Sentences of(String text) {
        String whole = text.strip();
        Matcher end = END.matcher(whole);
        return end.find()
                ? new Sentences(
                        whole.substring(0, end.end()).strip(), whole.substring(end.end()).strip())
                : new Sentences(whole, "");
    }
}
