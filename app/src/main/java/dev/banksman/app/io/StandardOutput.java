package dev.banksman.app.io;

import java.io.FilterOutputStream;
import java.io.IOException;

/** Standard output as the place of an output. It is not ours to close. */
final class StandardOutput extends FilterOutputStream {

    private final Streams streams;

    StandardOutput(Streams streams) {
        super(streams.out());
        this.streams = streams;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    /** As {@link Streams#finish}. */
    void finish() {
        streams.finish();
    }
}
