package dev.banksman.jira.hosting;

import dev.banksman.jira.hosting.intake.UnreadableException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets few large bodies in at a time, so that many together cannot fill the memory. */
final class LargeBodies {

    /** Up to this many bytes a body is small; nearly all are. */
    private static final int SMALL = 64 * 1024;

    private final Semaphore room;
    private final Duration patience;

    LargeBodies(int atOnce, Duration patience) {
        this.room = new Semaphore(atOnce);
        this.patience = patience;
    }

    /** What is done with a body. */
    @FunctionalInterface
    interface Work {
        Reply done() throws UnreadableException;
    }

    /**
     * Does the work when there is room for the request's body; else the sender shall come again.
     */
    Reply admit(HttpServletRequest request, Work work) throws UnreadableException {
        long announced = request.getContentLengthLong();
        if (announced >= 0 && announced <= SMALL) {
            return work.done();
        }
        if (!entered()) {
            return Reply.later("too-many-large");
        }
        try {
            return work.done();
        } finally {
            room.release();
        }
    }

    private boolean entered() {
        try {
            return room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
