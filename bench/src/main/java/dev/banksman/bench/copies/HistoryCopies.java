package dev.banksman.bench.copies;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * Makes a history of many out of one: each copy has keys of its own, consistently in links, parents
 * and changelogs, and its dates lie some weeks after those of the copy before. The first copy is
 * the original. The same source gives the same bytes; memory does not grow with the number of
 * copies.
 */
public final class HistoryCopies {

    private static final int MOST_COPIES = 9_999;
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private final SourceHistory source;
    private final int weeksApart;
    private final Set<String> projects;

    /** What was written. */
    public record Written(long issues, long changes) {}

    /**
     * @throws IOException when the source cannot be read or holds something that is no issue
     */
    public HistoryCopies(Path source, int weeksApart) throws IOException {
        this.source = new SourceHistory(source);
        this.weeksApart = weeksApart;
        this.projects = this.source.projects();
    }

    /**
     * Writes that many copies as NDJSON, packed when the file's name ends in {@code .gz}.
     *
     * @throws IllegalArgumentException unless there are 1 to 9,999 copies, whose projects all
     *     differ
     */
    public Written write(int copies, Path target) throws IOException {
        if (copies < 1 || copies > MOST_COPIES) {
            throw new IllegalArgumentException(
                    "copies: 1 to " + MOST_COPIES + " are possible, not " + copies);
        }
        Writing writing = new Writing();
        try (OutputStream out = open(target)) {
            for (int number = 0; number < copies; number++) {
                writing.copy(number, out);
            }
        }
        return new Written(writing.issues, writing.changes);
    }

    private final class Writing {
        private long issues;
        private long changes;

        void copy(int number, OutputStream out) throws IOException {
            checkMark(number);
            IssueCopier copier = new IssueCopier(projects, number, number * weeksApart);
            source.each(issue -> write(number == 0 ? issue : copier.copy(issue), out));
        }

        private void write(JsonNode issue, OutputStream out) throws IOException {
            issues++;
            changes += issue.path("changelog").path("histories").size();
            JSON.writeValue(out, issue);
            out.write('\n');
        }
    }

    private void checkMark(int number) {
        for (String project : projects) {
            if (number > 0 && projects.contains(project + IssueCopier.markOf(number))) {
                throw new IllegalArgumentException(
                        "the project key " + project + " cannot be marked: the other is taken");
            }
        }
    }

    private static OutputStream open(Path target) throws IOException {
        OutputStream file = Files.newOutputStream(target);
        boolean zip = target.toString().endsWith(".gz");
        return new BufferedOutputStream(zip ? new GZIPOutputStream(file, 1 << 16) : file, 1 << 16);
    }
}
