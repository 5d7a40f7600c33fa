package dev.banksman.store.sql;

import java.util.List;

/** Lists of parameters in statements, in few sizes, so that few statements have to be prepared. */
public final class Rows {

    private Rows() {}

    /** {@code VALUES (?, ?), (?, ?)} for so many rows of so many columns. */
    public static String values(int columns, int rows) {
        String row = "(" + "?, ".repeat(columns - 1) + "?)";
        return "VALUES " + (row + ", ").repeat(rows - 1) + row;
    }

    /** {@code ?, ?, ?} for so many. */
    public static String marks(int count) {
        return "?, ".repeat(count - 1) + "?";
    }

    /**
     * Repeats the last row until there are as many as a power of two.
     *
     * @param parameters rows one after the other, at least one
     * @return how many rows there are now
     */
    public static int pad(List<Object> parameters, int columns) {
        int rows = parameters.size() / columns;
        int wanted = Integer.highestOneBit(rows) == rows ? rows : Integer.highestOneBit(rows) * 2;
        List<Object> last =
                List.copyOf(parameters.subList(parameters.size() - columns, parameters.size()));
        for (int i = rows; i < wanted; i++) {
            parameters.addAll(last);
        }
        return wanted;
    }
}
