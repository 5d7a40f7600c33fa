package dev.banksman.history;

/**
 * Where in the input an item stands.
 *
 * @param file the input's name as the person gave it, or that of a file inside a folder they gave
 * @param line the line on which the item begins, from 1; 0 when not known
 */
public record InputPlace(String file, long line) {

    public static final InputPlace UNKNOWN = new InputPlace("", 0);
}
