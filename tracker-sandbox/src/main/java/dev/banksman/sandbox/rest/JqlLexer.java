package dev.banksman.sandbox.rest;

import dev.banksman.sandbox.http.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Splits JQL into words, quoted texts and signs. */
final class JqlLexer {

    /**
     * A token.
     *
     * @param quoted whether it stood in quotes, so that it is no keyword
     */
    record Token(String text, boolean quoted) {
        boolean is(String word) {
            return !quoted && text.equalsIgnoreCase(word);
        }
    }

    private static final String SIGNS = "=!<>~";

    private final String jql;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private JqlLexer(String jql) {
        this.jql = jql;
    }

    static List<Token> tokens(String jql) {
        JqlLexer lexer = new JqlLexer(jql);
        while (lexer.at < jql.length()) {
            lexer.next();
        }
        return lexer.tokens;
    }

    private void next() {
        char c = jql.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (c == '"' || c == '\'') {
            quoted(c);
        } else if (c == '(' || c == ')' || c == ',') {
            tokens.add(new Token(String.valueOf(c), false));
            at++;
        } else {
            boolean sign = SIGNS.indexOf(c) >= 0;
            int from = at;
            while (at < jql.length() && belongs(jql.charAt(at), sign)) {
                at++;
            }
            tokens.add(new Token(jql.substring(from, at), false));
        }
    }

    private static boolean belongs(char c, boolean sign) {
        boolean isSign = SIGNS.indexOf(c) >= 0;
        return isSign == sign && !Character.isWhitespace(c) && "(),\"'".indexOf(c) < 0;
    }

    private void quoted(char quote) {
        StringBuilder text = new StringBuilder();
        at++;
        while (at < jql.length() && jql.charAt(at) != quote) {
            if (jql.charAt(at) == '\\' && at + 1 < jql.length()) {
                at++;
            }
            text.append(jql.charAt(at++));
        }
        if (at == jql.length()) {
            throw Refusal.bad(
                    "Error in the JQL Query: The quoted string '"
                            + text
                            + "' has not been completed.");
        }
        at++;
        tokens.add(new Token(text.toString(), true));
    }
}
