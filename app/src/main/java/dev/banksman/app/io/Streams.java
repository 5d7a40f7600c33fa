package dev.banksman.app.io;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where a command writes. */
public record Streams(PrintStream out, PrintStream err, Screen screen) {

    /** The process's own, in UTF-8 whatever the locale says: outputs are the same everywhere. */
    public static Streams system() {
        return new Streams(utf8(FileDescriptor.out), utf8(FileDescriptor.err), Screen.ofLauncher());
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        boolean flushOnNewLine = descriptor == FileDescriptor.err;
        return new PrintStream(
                new java.io.BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
                flushOnNewLine,
                StandardCharsets.UTF_8);
    }

    /**
     * Completes standard output, which never throws by itself.
     *
     * @throws UnusableException if it did not take all that was written
     */
    public void finish() {
        if (out.checkError()) {
            throw new UnusableException(
                    "cannot write standard output: its disk is full, or its reader is gone");
        }
    }

    /** One line about what goes on or went wrong. */
    public void say(String line) {
        err.println("banksman: " + line);
    }
}
