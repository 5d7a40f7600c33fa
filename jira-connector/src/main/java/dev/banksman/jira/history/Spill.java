package dev.banksman.jira.history;

import dev.banksman.jira.history.JiraHistoryOptions.Keeping;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * Keeps bytes that do not fit into memory: up to a limit in memory, beyond it in a temporary file
 * that goes away with the process. Write everything, then read anything.
 */
final class Spill implements AutoCloseable {

    private static final int FIRST = 1 << 20;

    private final Keeping keeping;
    private byte[] memory = new byte[FIRST];
    private int inMemory;
    private long inFile;
    private Optional<FileChannel> file = Optional.empty();
    private Optional<MemorySegment> mapped = Optional.empty();
    private final Arena arena = Arena.ofShared();

    Spill(Keeping keeping) {
        this.keeping = keeping;
    }

    /** Where the next byte will lie. */
    long position() {
        return inFile + inMemory;
    }

    void write(byte[] bytes, int from, int length) {
        if (inMemory + (long) length > memory.length) {
            makeRoom(length);
        }
        if (length > memory.length) {
            toFile(ByteBuffer.wrap(bytes, from, length));
            return;
        }
        System.arraycopy(bytes, from, memory, inMemory, length);
        inMemory += length;
    }

    private void makeRoom(int length) {
        if (file.isEmpty() && inMemory + (long) length <= keeping.inMemory()) {
            long size = Math.max(memory.length * 2L, inMemory + (long) length);
            memory =
                    Arrays.copyOf(
                            memory, (int) Math.min(size, Math.max(keeping.inMemory(), FIRST)));
            return;
        }
        flush();
    }

    private void flush() {
        toFile(ByteBuffer.wrap(memory, 0, inMemory));
        inMemory = 0;
        memory = memory.length > FIRST ? new byte[FIRST] : memory;
    }

    private void toFile(ByteBuffer bytes) {
        try {
            FileChannel channel = file.isPresent() ? file.get() : create();
            while (bytes.hasRemaining()) {
                inFile += channel.write(bytes);
            }
        } catch (IOException failed) {
            throw unwritable(failed);
        }
    }

    /**
     * Where the system allows it, the file has no name from here on: nothing can leave it behind.
     */
    private FileChannel create() throws IOException {
        Path created = temporary(keeping.folder());
        FileChannel channel =
                FileChannel.open(
                        created,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
        file = Optional.of(channel);
        return channel;
    }

    private static Path temporary(Optional<Path> folder) throws IOException {
        String name = "banksman-history-";
        return folder.isPresent()
                ? Files.createTempFile(folder.get(), name, ".tmp")
                : Files.createTempFile(name, ".tmp");
    }

    private UnreadableHistoryException unwritable(IOException failed) {
        if (keeping.folder().isPresent()) {
            return new UnreadableHistoryException(
                    "The temporary file for the history cannot be written in "
                            + keeping.folder().get()
                            + ": make room there.",
                    failed);
        }
        return new UnreadableHistoryException(
                "The temporary file for the history cannot be written in "
                        + System.getProperty("java.io.tmpdir")
                        + " ("
                        + failed.getMessage()
                        + "). Make room there, or name another folder with"
                        + " JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER.",
                failed);
    }

    /** Ends the writing. */
    void seal() {
        if (file.isEmpty()) {
            return;
        }
        flush();
        try {
            mapped = Optional.of(file.get().map(MapMode.READ_ONLY, 0, inFile, arena));
        } catch (IOException failed) {
            throw unwritable(failed);
        }
    }

    /** A view of what was written; it holds no copy. */
    ByteBuffer read(long from, int length) {
        return mapped.isPresent()
                ? mapped.get().asSlice(from, length).asByteBuffer()
                : ByteBuffer.wrap(memory, (int) from, length).slice();
    }

    @Override
    public void close() {
        arena.close();
        try {
            if (file.isPresent()) {
                file.get().close();
            }
        } catch (IOException failed) {
            throw new UnreadableHistoryException("The temporary file cannot be closed.", failed);
        }
    }
}
