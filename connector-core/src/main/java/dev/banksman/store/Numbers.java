package dev.banksman.store;

import dev.banksman.store.sql.Database;

/** Numbers that no other node gives out: taken from the database by the block. */
final class Numbers {

    private static final int BLOCK = 500;

    private final Database database;
    private long next;
    private long end;

    Numbers(Database database) {
        this.database = database;
    }

    /** The first of so many numbers in a row. */
    synchronized long take(int count) {
        if (next + count > end) {
            long size = Math.max(BLOCK, count);
            next =
                    database.write(
                            sql ->
                                    sql.number(
                                            "INSERT INTO number_block (name, next) VALUES ('id', ?)"
                                                    + " ON CONFLICT (name) DO UPDATE SET next ="
                                                    + " number_block.next + ? RETURNING next - ?",
                                            size + 1,
                                            size,
                                            size));
            end = next + size;
        }
        long first = next;
        next += count;
        return first;
    }
}
