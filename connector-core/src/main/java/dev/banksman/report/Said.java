package dev.banksman.report;

/**
 * What would have been written. A note counts for the policy that changed it last.
 *
 * @param posted notes as new comments, which a tracker may mail to watchers
 * @param edited notes edited in place, silently, because there was something new to say
 * @param folded notes edited to "All clear", silently
 * @param messages people named in a note
 * @param decisions facts laid before people to decide
 * @param acts moves, field writes, assignments and labels
 */
public record Said(
        long posted, long edited, long folded, long messages, long decisions, long acts) {

    public static final Said NOTHING = new Said(0, 0, 0, 0, 0, 0);

    /** Notes that say something, new or edited. */
    public long notes() {
        return posted + edited;
    }

    public Said plus(Said other) {
        return new Said(
                posted + other.posted,
                edited + other.edited,
                folded + other.folded,
                messages + other.messages,
                decisions + other.decisions,
                acts + other.acts);
    }
}
