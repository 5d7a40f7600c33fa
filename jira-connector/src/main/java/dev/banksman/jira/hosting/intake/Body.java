package dev.banksman.jira.hosting.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.time.InstantSource;

/**
 * A request's body. One of up to {@link #KEPT} bytes is held whole; of a larger one the beginning
 * is, and the rest is read as it comes.
 */
public final class Body {

    /** Jira drops webhooks above this. */
    static final int LARGEST = 25 * 1024 * 1024;

    /** Above this only ids are kept. */
    static final int KEPT = 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final byte[] begin;
    private final InputStream rest;
    private final boolean whole;

    private Body(byte[] begin, InputStream rest, boolean whole) {
        this.begin = begin;
        this.rest = rest;
        this.whole = whole;
    }

    /** Reads a webhook's body. */
    public static Body of(HttpServletRequest request, InstantSource clock)
            throws UnreadableException {
        return of(request, LARGEST, clock);
    }

    private static Body of(HttpServletRequest request, int limit, InstantSource clock)
            throws UnreadableException {
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new UnreadableException(415, "encoded bodies are not taken");
        }
        if (request.getContentLengthLong() > limit) {
            throw new UnreadableException(413, "more than " + limit + " bytes");
        }
        try {
            return of(new BoundedStream(request.getInputStream(), limit, PATIENCE, clock));
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    /** A body that is at hand. */
    static Body held(byte[] all) {
        return new Body(all, InputStream.nullInputStream(), true);
    }

    private static Body of(InputStream in) throws IOException {
        byte[] begin = in.readNBytes(KEPT + 1);
        return new Body(begin, in, begin.length <= KEPT);
    }

    /** Reads a body of which nothing larger is expected: the whole of it. */
    public static byte[] small(HttpServletRequest request, int limit, InstantSource clock)
            throws UnreadableException {
        return of(request, Math.min(limit, KEPT), clock).begin;
    }

    /** Whether all of it is held. */
    boolean whole() {
        return whole;
    }

    /** What is held: all of it, or its beginning. */
    byte[] held() {
        return begin;
    }

    /** All of it, the end as it comes; to be read once. */
    InputStream stream() {
        return new SequenceInputStream(new ByteArrayInputStream(begin), rest);
    }

    static UnreadableException unreadable(IOException broken) {
        return broken instanceof BoundedStream.Exceeded exceeded
                ? new UnreadableException(exceeded.status, String.valueOf(exceeded.getMessage()))
                : new UnreadableException(400, "it could not be read");
    }
}
