package dev.banksman.jira.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes issues as an export has them: one a line, and first what the site calls its fields. */
final class ExportFile implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final OutputStream out;

    ExportFile(Path file) {
        try {
            out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void names(JsonNode answer) {
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        for (String part : List.of("names", "schema")) {
            if (answer.path(part).isObject()) {
                head.set(part, answer.path(part));
            }
        }
        head.putArray("issues");
        issue(head);
    }

    void issue(JsonNode issue) {
        try {
            out.write(JSON.writeValueAsBytes(issue));
            out.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
