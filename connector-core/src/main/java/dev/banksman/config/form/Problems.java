package dev.banksman.config.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong, so that all of it can be said at once. */
public final class Problems {

    /** Beyond this a list helps nobody. */
    private static final int MOST = 500;

    private final List<Problem> all = new ArrayList<>();

    public void add(Problem problem) {
        if (all.size() < MOST && !all.contains(problem)) {
            all.add(problem);
        }
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public int count() {
        return all.size();
    }

    /** In the order of files, lines and columns. */
    public List<Problem> all() {
        return all.stream().sorted(Comparator.comparing(Problem::place)).toList();
    }
}
