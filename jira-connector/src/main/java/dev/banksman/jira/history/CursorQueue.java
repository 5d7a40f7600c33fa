package dev.banksman.jira.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cursors in the order in which they go on: a heap. Their times lie side by side, since fetching
 * each of many thousand cursors to ask for its time would take longer than all else here.
 */
final class CursorQueue {

    private long[] times = new long[1 << 10];
    private final List<Cursor> cursors = new ArrayList<>();

    boolean isEmpty() {
        return cursors.isEmpty();
    }

    /** The cursor that goes on next; there has to be one. */
    Cursor first() {
        return cursors.getFirst();
    }

    /** Takes a cursor in, unless it is at its end. */
    void add(Cursor cursor) {
        if (cursor.nextAt() == Cursor.NEVER) {
            return;
        }
        int free = cursors.size();
        if (free == times.length) {
            times = Arrays.copyOf(times, 2 * free);
        }
        cursors.add(cursor);
        rise(cursor, free);
    }

    /** Gives the first cursor, which has gone on, its new place; at its end it leaves. */
    void settleFirst() {
        if (first().nextAt() != Cursor.NEVER) {
            sink(first());
            return;
        }
        Cursor last = cursors.removeLast();
        if (!cursors.isEmpty()) {
            sink(last);
        }
    }

    private void rise(Cursor cursor, int free) {
        int at = free;
        while (at > 0 && follows((at - 1) / 2, cursor)) {
            put(at, cursors.get((at - 1) / 2));
            at = (at - 1) / 2;
        }
        put(at, cursor);
    }

    /** Puts a cursor in place of the first, and then below all that come before it. */
    private void sink(Cursor cursor) {
        int at = 0;
        int child = child(at);
        while (child < cursors.size() && !follows(child, cursor)) {
            put(at, cursors.get(child));
            at = child;
            child = child(at);
        }
        put(at, cursor);
    }

    /** Of the two places below a place, the one that comes first. */
    private int child(int place) {
        int left = 2 * place + 1;
        int right = left + 1;
        return right < cursors.size() && isBefore(right, left) ? right : left;
    }

    private void put(int place, Cursor cursor) {
        times[place] = cursor.nextAt();
        cursors.set(place, cursor);
    }

    private boolean isBefore(int one, int other) {
        return times[one] != times[other]
                ? times[one] < times[other]
                : cursors.get(one).key().compareTo(cursors.get(other).key()) < 0;
    }

    /** Whether what is at this place comes after a cursor; at one time, keys decide. */
    private boolean follows(int place, Cursor cursor) {
        long time = times[place];
        return time != cursor.nextAt()
                ? time > cursor.nextAt()
                : cursors.get(place).key().compareTo(cursor.key()) > 0;
    }
}
