package dev.banksman.policy;

/**
 * Whose changes can alter the verdict on an item: its blockers and its dependents up to so many
 * links away.
 *
 * @param family the parent and children too, of the item and of all that is reached so: a blocker
 *     may be due by its parent's date
 */
public record Reach(int blockers, int dependents, boolean family) {

    /** Only the item itself. */
    public static final Reach SELF = new Reach(0, 0, false);

    public static Reach ofBlockers(int depth) {
        return new Reach(depth, 0, false);
    }

    public static Reach ofDependents(int depth) {
        return new Reach(0, depth, false);
    }

    public Reach withFamily() {
        return new Reach(blockers, dependents, true);
    }

    /** This reach, but over no more links than these. */
    public Reach atMost(int depth) {
        return new Reach(Math.min(blockers, depth), Math.min(dependents, depth), family);
    }

    /** The reach that holds both. */
    public Reach and(Reach other) {
        return new Reach(
                Math.max(blockers, other.blockers),
                Math.max(dependents, other.dependents),
                family || other.family);
    }
}
