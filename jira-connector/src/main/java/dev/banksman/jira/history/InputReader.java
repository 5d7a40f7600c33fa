package dev.banksman.jira.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.banksman.jira.history.ProblemLog.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads one input, whatever its form. Where each line is a document of its own, a broken line costs
 * that line; where documents span lines, a broken one ends the input.
 */
final class InputReader {

    /** A first line longer than this is taken to be a document without line breaks. */
    private static final int LONGEST_FIRST_LINE = 16_000_000;

    private final LineForm form;
    private final ProblemLog log;
    private final IssueDocuments documents;
    private final SpanningReader spanning;

    InputReader(ProblemLog log, IssueSink sink) {
        JsonFactory factory = JsonParsing.factory();
        this.form = new LineForm(factory);
        this.log = log;
        this.documents = new IssueDocuments(factory, JsonParsing.trees(factory), log, sink);
        this.spanning = new SpanningReader(factory, documents, log, JsonParsing.LONGEST_LINE);
    }

    void read(Input input, Bytes.Counter counter) {
        Place place = new Place(input.name(), 0, Optional.empty());
        try (InputStream raw = new Bytes.Counted(input.open(), counter)) {
            text(Bytes.text(raw), place);
        } catch (IOException failed) {
            log.report(place, "the input ends early: " + failed.getMessage(), "the rest skipped");
        }
    }

    private void text(InputStream in, Place place) throws IOException {
        LineSource lines = new LineSource(in, LONGEST_FIRST_LINE);
        if (!nextFilled(lines)) {
            log.report(place, "there is nothing in it", "skipped");
            return;
        }
        long firstLine = lines.number();
        if (lines.cut()) {
            spanning(lines.rest(), at(place, firstLine));
            return;
        }
        byte[] first = Arrays.copyOfRange(lines.buffer(), lines.start(), lines.end());
        lines.limit(JsonParsing.LONGEST_LINE);
        Slice whole = Slice.of(first);
        Optional<Slice> second = nextFilled(lines) ? Optional.of(slice(lines)) : Optional.empty();
        if (form.eachLine(whole, second)) {
            line(whole, at(place, firstLine));
            second.ifPresent(line -> line(line, at(place, lines.number())));
            eachLine(lines, place);
        } else {
            byte[] between = new byte[(int) (lines.number() - firstLine)];
            Arrays.fill(between, (byte) '\n');
            InputStream head =
                    new SequenceInputStream(
                            new ByteArrayInputStream(first), new ByteArrayInputStream(between));
            InputStream rest =
                    second.isPresent() ? new SequenceInputStream(head, lines.rest()) : head;
            spanning(rest, at(place, firstLine));
        }
    }

    private static Place at(Place place, long line) {
        return new Place(place.file(), line, Optional.empty());
    }

    private static Slice slice(LineSource lines) {
        return new Slice(lines.buffer(), lines.start(), lines.end());
    }

    private static boolean nextFilled(LineSource lines) throws IOException {
        while (lines.next()) {
            if (!slice(lines).bare().empty()) {
                return true;
            }
        }
        return false;
    }

    private void eachLine(LineSource lines, Place place) throws IOException {
        while (nextFilled(lines)) {
            if (lines.cut()) {
                log.report(at(place, lines.number()), "the line is too long to be read", "skipped");
            } else {
                line(slice(lines), at(place, lines.number()));
            }
        }
    }

    private void line(Slice line, Place place) {
        Slice bare = line.bare();
        if (bare.bracket()) {
            return;
        }
        try {
            documents.read(bare, place);
        } catch (JsonProcessingException broken) {
            log.report(place, SpanningReader.say(broken), "skipped");
        } catch (IOException impossible) {
            log.report(place, "the line cannot be read: " + impossible.getMessage(), "skipped");
        }
    }

    private void spanning(InputStream in, Place start) throws IOException {
        try {
            spanning.read(in, start);
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            Place place = at(start, start.line() + Math.max(line, 1) - 1);
            log.report(place, SpanningReader.say(broken), "the rest of this input skipped");
        }
    }
}
