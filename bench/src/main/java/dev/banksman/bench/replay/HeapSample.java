package dev.banksman.bench.replay;

/**
 * What was reachable at a moment of a replay.
 *
 * @param live items that were made and are not done, or of which more is heard later
 * @param finished all other items that were made by then
 * @param bytes on the heap after everything unreachable was collected
 */
record HeapSample(long live, long finished, long bytes) {

    private static final String NAME = "heap";

    /** As one line, for another process to read. */
    String line() {
        return NAME + "=" + live + "," + finished + "," + bytes;
    }

    static boolean isOne(String line) {
        return line.startsWith(NAME + "=");
    }

    static HeapSample parse(String line) {
        String[] parts = line.substring(NAME.length() + 1).split(",", -1);
        return new HeapSample(
                Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }
}
