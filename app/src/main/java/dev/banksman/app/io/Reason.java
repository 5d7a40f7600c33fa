package dev.banksman.app.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why something could not be read or written, as a phrase. */
final class Reason {

    private Reason() {}

    static String of(IOException failed) {
        return switch (failed) {
            case AccessDeniedException denied -> "no permission";
            case NoSuchFileException missing -> "not there";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(failed.getMessage());
        };
    }
}
