package dev.banksman.app.service;

import dev.banksman.app.io.UnusableException;
import dev.banksman.app.service.config.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The folder of this node, with the key and the token that are made on the first start. */
final class DataFolder {

    private static final int KEY_BYTES = 32;
    private static final int TOKEN_BYTES = 24;

    private final Configuration configuration;
    private final SecureRandom random = new SecureRandom();

    DataFolder(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Makes the folder when it is not there. */
    void prepare() {
        Path folder = configuration.data().folder();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UnusableException(
                    "data.folder %s cannot be made: %s".formatted(folder, e), e);
        }
    }

    /**
     * A secret and where it comes from.
     *
     * @param made whether it was made just now
     */
    record Kept(String value, Path file, boolean made) {
        @Override
        public String toString() {
            return "a secret in " + file;
        }
    }

    /** The keys that tenants' secrets are sealed with, one a line, the newest first. */
    List<String> keys() {
        byte[] fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        Kept kept = keep(configuration.keyFile(), Base64.getEncoder().encodeToString(fresh));
        return kept.value().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The admin token of the file. */
    Kept token() {
        byte[] fresh = new byte[TOKEN_BYTES];
        random.nextBytes(fresh);
        return keep(configuration.tokenFile(), HexFormat.of().formatHex(fresh));
    }

    /** A secret that somebody else keeps in a file. */
    static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UnusableException(file + " cannot be read: " + e, e);
        }
    }

    private static Kept keep(Path file, String fresh) {
        try {
            if (Files.exists(file)) {
                return new Kept(Files.readString(file).strip(), file, false);
            }
            Files.createFile(file, onlyForOwner(file));
            Files.writeString(file, fresh + "\n");
            return new Kept(fresh, file, true);
        } catch (IOException e) {
            throw new UnusableException(file + " cannot be read or made: " + e, e);
        }
    }

    private static FileAttribute<?>[] onlyForOwner(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
