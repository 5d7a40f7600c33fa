package dev.banksman.jira.history;

/** Hears how far the reading of the input has come. */
@FunctionalInterface
public interface ReadProgress {

    /** For those who do not want to hear. */
    ReadProgress SILENT = (bytes, total) -> {};

    /**
     * Called now and then while the input is read, and once at its end.
     *
     * @param bytes bytes taken from the inputs so far, as they lie on disk
     * @param total bytes of all inputs; -1 when standard input is among them
     */
    void at(long bytes, long total);
}
