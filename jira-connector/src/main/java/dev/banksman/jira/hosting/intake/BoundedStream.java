package dev.banksman.jira.hosting.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A body as it comes in, up to a size and a time. */
final class BoundedStream extends FilterInputStream {

    /** Ends the reading; carries what to answer. */
    static final class Exceeded extends IOException {

        private static final long serialVersionUID = 1L;

        final int status;

        Exceeded(int status, String message) {
            super(message);
            this.status = status;
        }
    }

    private final long limit;
    private final Instant deadline;
    private final InstantSource clock;
    private long count;

    BoundedStream(InputStream in, long limit, Duration patience, InstantSource clock) {
        super(in);
        this.limit = limit;
        this.deadline = clock.instant().plus(patience);
        this.clock = clock;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        counted(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        counted(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long most) throws IOException {
        long skipped = super.skip(most);
        counted(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void counted(long more) throws IOException {
        count += more;
        if (count > limit) {
            throw new Exceeded(413, "more than " + limit + " bytes");
        }
        if (clock.instant().isAfter(deadline)) {
            throw new Exceeded(408, "it came too slowly");
        }
    }
}
