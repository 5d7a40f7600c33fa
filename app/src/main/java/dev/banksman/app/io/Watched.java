package dev.banksman.app.io;

import dev.banksman.history.Chronicle;
import dev.banksman.history.InputPlace;
import dev.banksman.history.PastSnapshot;
import dev.banksman.item.ItemRef;
import java.time.Instant;

/** A history that tells a progress how far it has been gone through. */
public final class Watched implements Chronicle {

    private static final int BETWEEN = 256;

    private final Chronicle chronicle;
    private final Progress progress;
    private final long total;
    private long taken;

    public Watched(Chronicle chronicle, Progress progress) {
        this.chronicle = chronicle;
        this.progress = progress;
        this.total = chronicle.items() + chronicle.changes(); // comments come on top
    }

    @Override
    public boolean hasNext() {
        return chronicle.hasNext();
    }

    @Override
    public PastSnapshot next() {
        if (++taken % BETWEEN == 0) {
            progress.at(taken, Math.max(taken, total));
        }
        return chronicle.next();
    }

    @Override
    public InputPlace where(ItemRef ref) {
        return chronicle.where(ref);
    }

    @Override
    public boolean knows(ItemRef ref) {
        return chronicle.knows(ref);
    }

    @Override
    public Instant begin() {
        return chronicle.begin();
    }

    @Override
    public Instant end() {
        return chronicle.end();
    }

    @Override
    public long changes() {
        return chronicle.changes();
    }

    @Override
    public long items() {
        return chronicle.items();
    }

    @Override
    public void close() {
        chronicle.close();
    }
}
