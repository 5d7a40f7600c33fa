package dev.banksman.store.sql;

import java.util.Comparator;

/** An item row that a transaction will write; all lock them in one order. */
public record RowLock(long site, String item) implements Comparable<RowLock> {

    private static final Comparator<RowLock> ORDER =
            Comparator.comparingLong(RowLock::site).thenComparing(RowLock::item);

    @Override
    public int compareTo(RowLock other) {
        return ORDER.compare(this, other);
    }
}
