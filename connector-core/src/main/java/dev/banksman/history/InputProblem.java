package dev.banksman.history;

import java.util.Optional;

/**
 * Something in the input that was not as it should be, and what was done about it.
 *
 * @param file the input's name as the person gave it, or that of a file inside a folder they gave
 * @param line the line on which the trouble lies or its item begins, from 1; 0 when not known
 * @param item the key of the item that it concerns, where there is one
 * @param done {@code skipped}, or {@code kept} with what is unknown because of it
 */
public record InputProblem(
        String file, long line, Optional<String> item, String problem, String done) {}
