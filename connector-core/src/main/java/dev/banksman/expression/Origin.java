package dev.banksman.expression;

/**
 * Where a text stands in a file, counted from 1: the line and column of its first character, and
 * the column at which its other lines begin.
 */
public record Origin(int line, int column, int indent) {

    /** For a text that stands by itself. */
    public static final Origin START = new Origin(1, 1, 1);

    /** For a text that was folded, so that its lines are no longer those of the file. */
    public static Origin roughly(int line, int column) {
        return new Origin(line, column, 0);
    }

    /** For a text on one line. */
    public static Origin at(int line, int column) {
        return new Origin(line, column, column);
    }

    int lineOf(int lineOfText) {
        return indent == 0 ? line : line + lineOfText - 1;
    }

    /** The column in the file of a character of the text; lines of the text count from 1. */
    int columnOf(int lineOfText, int offsetInLine) {
        if (indent == 0) {
            return column;
        }
        return (lineOfText == 1 ? column : indent) + offsetInLine;
    }
}
