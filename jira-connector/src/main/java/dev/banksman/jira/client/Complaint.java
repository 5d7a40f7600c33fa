package dev.banksman.jira.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Why Jira refuses something, in a phrase fit to show a person. */
final class Complaint {

    private static final int LONGEST = 200;

    private Complaint() {}

    static String phrase(int status, JsonNode body) {
        List<String> said = new ArrayList<>();
        body.path("errorMessages").forEach(message -> add(message.asText(), said));
        body.path("errors").properties().forEach(error -> add(error.getValue().asText(), said));
        return said.isEmpty() ? usual(status) : "Jira says: " + cut(String.join(" ", said));
    }

    private static void add(String message, List<String> said) {
        StringBuilder plain = new StringBuilder();
        message.codePoints()
                .map(each -> Character.isWhitespace(each) ? ' ' : each)
                .filter(each -> !invisible(each))
                .forEach(plain::appendCodePoint);
        String text = plain.toString().strip();
        if (!text.isEmpty()) {
            said.add(text);
        }
    }

    /** Controls, and the marks that turn the direction of what follows. */
    private static boolean invisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        boolean halved = Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return text.substring(0, halved ? LONGEST - 1 : LONGEST) + "…";
    }

    private static String usual(int status) {
        return switch (status) {
            case 400 -> "Jira does not accept it.";
            case 403 -> "Jira does not let Banksman do that here.";
            case 405, 409 -> "Jira does not allow it in the item's present state.";
            case 413 -> "It is longer than Jira takes.";
            default -> "Jira refuses it (" + status + ").";
        };
    }
}
