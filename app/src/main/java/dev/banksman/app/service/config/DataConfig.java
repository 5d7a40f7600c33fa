package dev.banksman.app.service.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is kept on this machine. */
public record DataConfig(Path folder, Optional<Path> keyFile) {

    static final Option<Path> FOLDER =
            Option.of(
                    "data.folder",
                    Kinds.PATH,
                    "banksman-data",
                    "folder for the database, the key and the tokens; made when it is not there");

    static final Option<Optional<Path>> KEY_FILE =
            Option.of(
                    "data.key-file",
                    Kinds.PATH.orNothing(),
                    "",
                    "key that secrets are encrypted with; encryption.key in the data folder when not set, made on the first start. All nodes of one database need the same");

    static final List<Option<?>> OPTIONS = List.of(FOLDER, KEY_FILE);

    static DataConfig of(Chosen chosen) {
        return new DataConfig(chosen.get(FOLDER), chosen.get(KEY_FILE));
    }
}
