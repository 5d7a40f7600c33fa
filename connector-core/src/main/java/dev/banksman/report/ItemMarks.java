package dev.banksman.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the rules found on one item: most items have few marks or none. */
final class ItemMarks {

    private static final class Mark {
        private final int rule;
        private int opened;
        private Instant firstSaid = Instant.MAX;

        Mark(int rule) {
            this.rule = rule;
        }
    }

    private final List<Mark> marks = new ArrayList<>(1);

    /**
     * Counts a finding that opened; gives whether it is the rule's first on this item.
     *
     * @param rule the rule's number
     */
    boolean opened(int rule) {
        return mark(rule).opened++ == 0;
    }

    /** Takes note that a rule had something to announce; the first time stays. */
    void said(int rule, Instant at) {
        Mark mark = mark(rule);
        if (at.isBefore(mark.firstSaid)) {
            mark.firstSaid = at;
        }
    }

    long opened() {
        return marks.stream().mapToLong(mark -> mark.opened).sum();
    }

    long openedBy(int rule) {
        return marks.stream().filter(mark -> mark.rule == rule).mapToLong(m -> m.opened).sum();
    }

    Optional<Instant> firstSaid(int rule) {
        return marks.stream()
                .filter(mark -> mark.rule == rule && mark.firstSaid.isBefore(Instant.MAX))
                .map(mark -> mark.firstSaid)
                .findFirst();
    }

    private Mark mark(int rule) {
        for (Mark mark : marks) {
            if (mark.rule == rule) {
                return mark;
            }
        }
        Mark mark = new Mark(rule);
        marks.add(mark);
        return mark;
    }
}
