package dev.banksman.report;

import dev.banksman.judge.Judgement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Counts what could not be told, the like together, in bounded room. */
final class UnknownTally {

    /** As many different phrases as anybody reads, and more. */
    private static final int PHRASES = 500;

    private static final Pattern KEY = Pattern.compile("\\b[A-Z][A-Z0-9_]*-[0-9]+\\b");
    private static final String OTHER = "other things";

    private final Map<Judgement.Unknown, Long> counts = new HashMap<>();
    private long all;

    void add(Judgement.Unknown unknown) {
        all++;
        var like =
                new Judgement.Unknown(unknown.rule(), KEY.matcher(unknown.what()).replaceAll("…"));
        boolean room = counts.size() < PHRASES || counts.containsKey(like);
        counts.merge(room ? like : new Judgement.Unknown(unknown.rule(), OTHER), 1L, Long::sum);
    }

    long all() {
        return all;
    }

    /** The most frequent first. */
    List<UnknownCount> counts() {
        return counts.entrySet().stream()
                .map(e -> new UnknownCount(e.getKey().rule(), e.getKey().what(), e.getValue()))
                .sorted(
                        Comparator.comparingLong(UnknownCount::times)
                                .reversed()
                                .thenComparing(UnknownCount::rule)
                                .thenComparing(UnknownCount::what))
                .toList();
    }
}
