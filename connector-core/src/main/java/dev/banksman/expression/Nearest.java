package dev.banksman.expression;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody may have meant. */
public final class Nearest {

    private static final int LONGEST = 60;

    private Nearest() {}

    /** The closest of the names, if one is close; the first of equally close ones. */
    public static Optional<String> to(String written, Collection<String> names) {
        if (written.isBlank() || written.length() > LONGEST) {
            return Optional.empty();
        }
        int limit = Math.max(1, written.length() / 3);
        return names.stream()
                .filter(name -> distance(written, name) <= limit)
                .min(Comparator.comparingInt(name -> distance(written, name)));
    }

    /** Levenshtein's distance, but two letters that changed places and case count as one step. */
    static int distance(String written, String name) {
        String a = plain(written);
        String b = plain(name);
        if (a.equals(b)) {
            return written.equals(name) ? 0 : 1;
        }
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : step(steps, a, b, i, j);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int step(int[][] steps, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least =
                Math.min(
                        steps[i - 1][j - 1] + change,
                        Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }
}
