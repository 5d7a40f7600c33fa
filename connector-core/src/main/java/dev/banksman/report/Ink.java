package dev.banksman.report;

/** Emphasis on a terminal; nothing at all where colours are not wanted. */
record Ink(boolean colour) {

    private static final String ESCAPE = "\u001b[";

    String bold(String text) {
        return inked("1", text);
    }

    String faint(String text) {
        return inked("2", text);
    }

    private String inked(String code, String text) {
        return colour && !text.isEmpty() ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }
}
