package dev.banksman.app.io;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes.
 *
 * @param terminal whether a person watches {@code err} on a terminal
 */
public record Streams(PrintStream out, PrintStream err, boolean terminal) {

    /** Set by the launcher, which can tell; Java cannot ask that of standard error alone. */
    private static final String TERMINAL = "banksman.terminal";

    /** The process's own, in UTF-8 whatever the locale says: outputs are the same everywhere. */
    public static Streams system() {
        return new Streams(
                utf8(FileDescriptor.out), utf8(FileDescriptor.err), Boolean.getBoolean(TERMINAL));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        boolean flushOnNewLine = descriptor == FileDescriptor.err;
        return new PrintStream(
                new java.io.BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
                flushOnNewLine,
                StandardCharsets.UTF_8);
    }

    /** One line about what goes on or went wrong. */
    public void say(String line) {
        err.println("banksman: " + line);
    }
}
