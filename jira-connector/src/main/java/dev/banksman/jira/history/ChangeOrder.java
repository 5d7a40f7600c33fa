package dev.banksman.jira.history;

import dev.banksman.jira.changelog.ChangeItem;
import dev.banksman.jira.changelog.ChangeSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the changelog entries of one issue into the order in which they were made. Files list them
 * either way. At one instant the entries' numbers decide; without numbers, what one leaves and the
 * other starts from does, and else the order of the file.
 */
final class ChangeOrder {

    private static final Comparator<ChangeSet> BY_TIME = Comparator.comparingLong(ChangeSet::at);

    private ChangeOrder() {}

    static List<ChangeSet> sorted(List<ChangeSet> listed) {
        if (ascending(listed)) {
            return listed;
        }
        boolean descending = listed.size() > 1 && listed.getFirst().at() > listed.getLast().at();
        List<ChangeSet> sorted = new ArrayList<>(descending ? listed.reversed() : listed);
        sorted.sort(BY_TIME);
        for (int from = 0; from < sorted.size(); ) {
            int to = endOfInstant(sorted, from);
            if (to - from > 1) {
                sortInstant(sorted.subList(from, to));
            }
            from = to;
        }
        return sorted;
    }

    /** The usual case: every entry is later than the one before. */
    private static boolean ascending(List<ChangeSet> listed) {
        for (int i = 1; i < listed.size(); i++) {
            if (listed.get(i).at() <= listed.get(i - 1).at()) {
                return false;
            }
        }
        return true;
    }

    private static int endOfInstant(List<ChangeSet> sorted, int from) {
        int to = from + 1;
        while (to < sorted.size() && sorted.get(to).at() == sorted.get(from).at()) {
            to++;
        }
        return to;
    }

    private static void sortInstant(List<ChangeSet> entries) {
        if (entries.stream().allMatch(entry -> entry.id() >= 0)) {
            entries.sort(Comparator.comparingLong(ChangeSet::id));
        } else if (joints(entries.reversed()) > joints(entries)) {
            List<ChangeSet> turned = List.copyOf(entries.reversed());
            for (int i = 0; i < turned.size(); i++) {
                entries.set(i, turned.get(i));
            }
        }
    }

    /** How many entries start from what the one before them leaves. */
    private static int joints(List<ChangeSet> entries) {
        int joints = 0;
        for (int i = 1; i < entries.size(); i++) {
            joints += joined(entries.get(i - 1), entries.get(i)) ? 1 : 0;
        }
        return joints;
    }

    private static boolean joined(ChangeSet one, ChangeSet next) {
        for (ChangeItem left : one.items()) {
            for (ChangeItem starts : next.items()) {
                if (left.name().equals(starts.name()) && left.after().equals(starts.before())) {
                    return true;
                }
            }
        }
        return false;
    }
}
