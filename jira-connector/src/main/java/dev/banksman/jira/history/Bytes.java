package dev.banksman.jira.history;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** The text of an input: unpacked where it is packed, and without a byte order mark. */
final class Bytes {

    private static final int BUFFER = 1 << 16;

    private Bytes() {}

    static InputStream text(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, BUFFER);
        InputStream plain =
                startsWith(in, 0x1f, 0x8b)
                        ? new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER)
                        : in;
        if (startsWith(plain, 0xef, 0xbb, 0xbf)) {
            plain.skipNBytes(3);
        }
        return plain;
    }

    private static boolean startsWith(InputStream in, int... magic) throws IOException {
        in.mark(magic.length);
        boolean same = true;
        for (int each : magic) {
            same &= in.read() == each;
        }
        in.reset();
        return same;
    }

    /** Counts what is taken from a stream, and tells it now and then. */
    static final class Counted extends FilterInputStream {

        private static final long EVERY = 1 << 20;

        private final Counter counter;

        Counted(InputStream in, Counter counter) {
            super(in);
            this.counter = counter;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            counter.add(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            counter.add(Math.max(read, 0));
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }

    /** The bytes read of all inputs. */
    static final class Counter {

        private final ReadProgress progress;
        private final long total;
        private long bytes;
        private long told;

        Counter(ReadProgress progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        void add(long more) {
            bytes += more;
            if (bytes - told >= Counted.EVERY) {
                tell();
            }
        }

        void tell() {
            told = bytes;
            progress.at(bytes, total);
        }
    }
}
