package dev.banksman.jira.history;

/** Part of a buffer that others go on using: gone when the next line is read. */
final class Slice {

    private final byte[] bytes;
    private final int from;
    private final int to;

    Slice(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    static Slice of(byte[] bytes) {
        return new Slice(bytes, 0, bytes.length);
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int length() {
        return to - from;
    }

    boolean empty() {
        return from == to;
    }

    byte first() {
        return bytes[from];
    }

    byte last() {
        return bytes[to - 1];
    }

    /** Without the blanks around it and the comma that a list may have behind it. */
    Slice bare() {
        int start = from;
        int end = to;
        while (start < end && blank(bytes[start])) {
            start++;
        }
        while (end > start && blank(bytes[end - 1])) {
            end--;
        }
        boolean comma = end > start + 1 && bytes[end - 1] == ',';
        return new Slice(bytes, start, comma ? end - 1 : end);
    }

    /** Whether a comma ends it, as in a list with more to come. */
    boolean listed() {
        Slice bare = bare();
        return bare.to < to && bytes[bare.to] == ',';
    }

    private static boolean blank(byte b) {
        return b >= 0 && b <= ' ';
    }

    /** Whether it is no more than the bracket that a list begins or ends with. */
    boolean bracket() {
        return length() == 1 && (first() == '[' || first() == ']');
    }
}
