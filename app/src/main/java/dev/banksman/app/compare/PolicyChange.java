package dev.banksman.app.compare;

import dev.banksman.report.Said;
import java.util.ArrayList;
import java.util.List;

/** What differs for one policy. Filled while findings are compared, read afterwards. */
final class PolicyChange {

    /** A figure under the old and under the new policies. */
    record Pair(long before, long after) {

        static final Pair NONE = new Pair(0, 0);

        boolean differs() {
            return before != after;
        }
    }

    private final Pair notes;
    private final Pair messages;
    private final List<Difference> differences = new ArrayList<>();
    private Pair findings = Pair.NONE;

    private PolicyChange(Pair notes, Pair messages) {
        this.notes = notes;
        this.messages = messages;
    }

    static PolicyChange of(Said before, Said after) {
        return new PolicyChange(
                new Pair(before.notes(), after.notes()),
                new Pair(before.messages(), after.messages()));
    }

    void add(List<Life> before, List<Life> after, List<Difference> found) {
        findings = new Pair(findings.before() + before.size(), findings.after() + after.size());
        differences.addAll(found);
    }

    Pair findings() {
        return findings;
    }

    Pair notes() {
        return notes;
    }

    Pair messages() {
        return messages;
    }

    List<Difference> differences() {
        return differences;
    }

    <D extends Difference> List<D> differences(Class<D> kind) {
        return differences.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    boolean isEmpty() {
        return differences.isEmpty() && !notes.differs() && !messages.differs();
    }
}
