package dev.banksman.port;

import dev.banksman.history.Chronicle;
import dev.banksman.history.InputProblems;
import dev.banksman.item.Mapping;
import java.nio.file.Path;

/**
 * What a tracker tells of a project's past, for back-tests. It only reads. Calls may wait: they
 * take from the part of the quota that is left for chores.
 */
public interface Histories {

    /** What it takes to read the past of so many items, as far as that can be told beforehand. */
    Price price(long items);

    /**
     * A price.
     *
     * @param points of the tracker's quota
     */
    record Price(long calls, long points) {}

    /** Begins to read into a file of its own; no call is made yet. */
    Reading read(Tenant tenant, Sample sample, Path into);

    /** The items of a project that changed last, and not more than so many. */
    record Sample(String project, int most) {}

    /** A reading under way; not safe for several threads. */
    interface Reading extends AutoCloseable {

        /**
         * Makes one call. After trouble it may be called again, and goes on where it was.
         *
         * @throws java.io.UncheckedIOException when the file cannot be written
         */
        Answer<Step> step();

        @Override
        void close();
    }

    /**
     * What one call came to.
     *
     * @param items whose whole past is there since
     * @param points what it cost of the tracker's quota
     * @param last whether everything is read
     */
    record Step(int items, long points, boolean last) {}

    /** What was read, as a history; its working files lie beside it and go when it is closed. */
    Chronicle open(Path read, Tenant tenant, Mapping mapping, InputProblems problems);
}
