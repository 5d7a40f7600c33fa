package dev.banksman.app.io;

/** Shows on standard error how far a run is. For one thread. */
public interface Progress extends AutoCloseable {

    /** A unit in which progress is told, and how many of what is counted make one. */
    record Unit(String name, long size) {
        public static final Unit MEGABYTES = new Unit("MB", 1 << 20);
        public static final Unit STATES = new Unit("states", 1);
    }

    /** Begins a part of the run. */
    void begin(String what, Unit unit);

    /**
     * So much of the part is done.
     *
     * @param total -1 when not known
     */
    void at(long done, long total);

    /** Says a line in between, without spoiling what is shown. */
    void say(String line);

    /** Ends the part that was begun last. */
    void end();

    @Override
    default void close() {
        end();
    }

    /** A bar on a terminal, else a line now and then; nothing but what is said when quiet. */
    static Progress on(Streams streams, boolean quiet) {
        if (quiet) {
            return new NoProgress(streams);
        }
        return streams.screen().err()
                ? new BarProgress(streams)
                : new LineProgress(streams, System::nanoTime);
    }
}
