package dev.banksman.jira.text;

/**
 * One line of a text: body, or a heading with its depth.
 *
 * @param depth 0 for body; for headings 1 is the outermost
 */
record TextLine(int depth, String text) {

    /** A line that is all bold stands below every real heading. */
    static final int BOLD = 7;

    /** A line that ends with a colon stands below a bold one. */
    static final int COLON = 8;

    static TextLine body(String text) {
        return new TextLine(0, text);
    }

    boolean heading() {
        return depth > 0;
    }
}
