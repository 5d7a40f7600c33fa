package dev.banksman.jira.history;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/**
 * Reads lines as bytes into a buffer that is used again. A line longer than the limit is cut there;
 * what remains of it is skipped before the next one is read.
 */
final class LineSource {

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private int limit;
    private byte[] buffer = new byte[CHUNK];
    private int start;
    private int end;
    private int filled;
    private long number;
    private boolean cut;

    LineSource(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** Goes to the next line; false when there is none. */
    boolean next() throws IOException {
        boolean skip = cut;
        start = Math.min(filled, cut ? end : end + (number > 0 ? 1 : 0));
        if (skip && !skipLine()) {
            return false;
        }
        cut = false;
        if (start == filled && !fill()) {
            return false;
        }
        number++;
        findEnd();
        return true;
    }

    private void findEnd() throws IOException {
        int at = start;
        while (true) {
            for (; at < filled; at++) {
                if (buffer[at] == '\n') {
                    end = at;
                    return;
                }
            }
            if (filled - start >= limit) {
                end = filled;
                cut = true;
                return;
            }
            int offset = at - start;
            if (!fill()) {
                end = filled;
                return;
            }
            at = start + offset;
        }
    }

    private boolean skipLine() throws IOException {
        while (true) {
            for (int at = start; at < filled; at++) {
                if (buffer[at] == '\n') {
                    start = at + 1;
                    return true;
                }
            }
            start = filled;
            if (!fill()) {
                return false;
            }
        }
    }

    /** Reads more behind what is kept of the line; false at the end of the input. */
    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, filled - start);
            filled -= start;
            start = 0;
        }
        if (filled == buffer.length) {
            buffer =
                    Arrays.copyOf(buffer, (int) Math.min(buffer.length * 2L, limit + (long) CHUNK));
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(read, 0);
        return read > 0;
    }

    /** Sets the length at which the following lines are cut. */
    void limit(int next) {
        limit = next;
    }

    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** The line's number, from 1. */
    long number() {
        return number;
    }

    /** Whether the line goes on behind the limit. */
    boolean cut() {
        return cut;
    }

    /** The line and all that follows, as it was. */
    InputStream rest() {
        byte[] kept = Arrays.copyOfRange(buffer, start, filled);
        return new SequenceInputStream(new ByteArrayInputStream(kept), in);
    }
}
