package dev.banksman.store.codec;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How values of one type are written and read. Before and after {@link #read}, the parser stands on
 * the first and on the last token of the value; one that is an object may be read with the parser
 * on its first name already.
 */
interface Form<T> {

    void write(Writing out, T value) throws IOException;

    T read(Reading in) throws IOException;

    /** Whether a record leaves this value out. */
    default boolean omits(T value) {
        return false;
    }

    /** What a record has where nothing is written; null when something must be. */
    default @Nullable T absent() {
        return null;
    }
}
