package dev.banksman.app.io;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Says every ten seconds how far it is; a short run says nothing. */
final class LineProgress implements Progress {

    private static final long PAUSE = Duration.ofSeconds(10).toNanos();

    private final Streams streams;
    private final LongSupplier nanoTime;
    private String what = "";
    private Unit unit = Unit.STATES;
    private long lastSaid;

    LineProgress(Streams streams, LongSupplier nanoTime) {
        this.streams = streams;
        this.nanoTime = nanoTime;
        this.lastSaid = nanoTime.getAsLong();
    }

    @Override
    public void begin(String nextWhat, Unit nextUnit) {
        what = nextWhat;
        unit = nextUnit;
    }

    @Override
    public void at(long done, long total) {
        long now = nanoTime.getAsLong();
        if (now - lastSaid >= PAUSE) {
            lastSaid = now;
            streams.say(line(done, total));
        }
    }

    @Override
    public void say(String line) {
        streams.say(line);
    }

    @Override
    public void end() {}

    private String line(long done, long total) {
        String soFar = String.format(Locale.ROOT, "%s: %,d", what, done / unit.size());
        String all = String.format(Locale.ROOT, " of %,d", total / unit.size());
        return soFar + (total < 0 ? "" : all) + " " + unit.name();
    }
}
