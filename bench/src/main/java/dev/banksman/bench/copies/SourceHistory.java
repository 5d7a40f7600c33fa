package dev.banksman.bench.copies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/** A file of Jira REST issues, one after the other or in an array, gzip or not. */
final class SourceHistory {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    SourceHistory(Path file) {
        this.file = file;
    }

    /** What is done with each issue, in the order of the file. */
    interface Visit {
        void issue(JsonNode issue) throws IOException;
    }

    /**
     * Goes through the file once, holding one issue at a time.
     *
     * @throws IOException naming the file when it is not what it should be
     */
    void each(Visit visit) throws IOException {
        int number = 0;
        try (InputStream in = open();
                MappingIterator<JsonNode> issues = JSON.readerFor(JsonNode.class).readValues(in)) {
            while (issues.hasNextValue()) {
                JsonNode issue = issues.nextValue();
                number++;
                if (!issue.path("key").isTextual()) {
                    throw new IOException("no issue: it has no key");
                }
                visit.issue(issue);
            }
        } catch (IOException e) {
            throw new IOException(file + ", near issue " + number + ": " + e.getMessage(), e);
        }
    }

    /** The project keys of all issues, also those that an issue had before it was moved. */
    Set<String> projects() throws IOException {
        Set<String> projects = new TreeSet<>();
        each(
                issue -> {
                    projects.add(projectOf(issue.path("key").textValue()));
                    for (JsonNode history : issue.path("changelog").path("histories")) {
                        for (JsonNode item : history.path("items")) {
                            if (item.path("field").asText().equals("Key")) {
                                projects.add(projectOf(item.path("fromString").asText()));
                                projects.add(projectOf(item.path("toString").asText()));
                            }
                        }
                    }
                });
        projects.remove("");
        return projects;
    }

    private static String projectOf(String key) {
        int dash = key.lastIndexOf('-');
        return dash < 0 ? "" : key.substring(0, dash);
    }

    private InputStream open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(2);
        boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return zipped ? new GZIPInputStream(in, 1 << 16) : in;
    }
}
