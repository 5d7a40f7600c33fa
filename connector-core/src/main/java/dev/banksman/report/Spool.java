package dev.banksman.report;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A temporary file of chains of notes: each note knows where the one before it stands, so that a
 * chain needs no more memory than the place of its last note. Only its owner may read the file, and
 * closing removes it. First everything is written, then read.
 */
final class Spool implements AutoCloseable {

    /** Where a chain without notes ends. */
    static final long NOWHERE = -1;

    /**
     * @param rank orders notes of one instant
     */
    record Note(Instant at, int rank, String text) {
        static final Comparator<Note> ORDER =
                Comparator.comparing(Note::at).thenComparingInt(Note::rank);
    }

    private final Path file;
    private final DataOutputStream out;
    private @Nullable RandomAccessFile in;
    private long place;

    Spool() throws IOException {
        file = Files.createTempFile("banksman-items", ".spool");
        OutputStream raw = Files.newOutputStream(file);
        out = new DataOutputStream(new BufferedOutputStream(raw, 1 << 16));
    }

    /** Adds a note after the one at {@code previous}; gives its place. */
    long add(long previous, Note note) throws IOException {
        long here = place;
        Instant at = note.at();
        byte[] text = note.text().getBytes(StandardCharsets.UTF_8);
        out.writeLong(previous);
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
        out.writeByte(note.rank());
        out.writeInt(text.length);
        out.write(text);
        place += Long.BYTES * 2 + Integer.BYTES * 2 + 1 + text.length;
        return here;
    }

    /** The chain that ends at this place, in order of time. */
    List<Note> chain(long last) throws IOException {
        RandomAccessFile reader = reader();
        List<Note> backwards = new ArrayList<>();
        long next = last;
        while (next != NOWHERE) {
            reader.seek(next);
            next = reader.readLong();
            Instant at = Instant.ofEpochSecond(reader.readLong(), reader.readInt());
            int rank = reader.readByte();
            byte[] text = new byte[reader.readInt()];
            reader.readFully(text);
            backwards.add(new Note(at, rank, new String(text, StandardCharsets.UTF_8)));
        }
        List<Note> chain = new ArrayList<>(backwards.reversed());
        chain.sort(Note.ORDER);
        return chain;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            if (in != null) {
                in.close();
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private RandomAccessFile reader() throws IOException {
        if (in == null) {
            out.flush();
            in = new RandomAccessFile(file.toFile(), "r");
        }
        return in;
    }
}
