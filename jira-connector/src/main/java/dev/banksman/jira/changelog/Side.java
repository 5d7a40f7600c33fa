package dev.banksman.jira.changelog;

/**
 * One side of a change: {@code from} and {@code fromString}, or {@code to} and {@code toString}.
 * What the source leaves out is "". Real changelogs often lack the id, so the text has to do.
 */
public record Side(String id, String text) {

    public static final Side NOTHING = new Side("", "");

    /** Whether this side says that there was, or is, nothing. */
    boolean blank() {
        return id.isBlank() && text.isBlank();
    }

    /** The text, or the id where there is no text. */
    String words() {
        return text.isBlank() ? id : text;
    }
}
