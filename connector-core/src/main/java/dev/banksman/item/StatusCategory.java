package dev.banksman.item;

import java.util.Arrays;
import java.util.Optional;

/** The three categories that every workflow's statuses fall into. */
public enum StatusCategory {
    TO_DO("to do"),
    IN_PROGRESS("in progress"),
    DONE("done");

    private final String words;

    StatusCategory(String words) {
        this.words = words;
    }

    /** The category as policy files and people write it. */
    public String words() {
        return words;
    }

    public static Optional<StatusCategory> ofWords(String words) {
        return Arrays.stream(values()).filter(c -> c.words.equals(words)).findFirst();
    }
}
