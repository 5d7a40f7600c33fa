package dev.banksman.report;

import dev.banksman.effect.Effect;

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

    /** What one effect would have said. */
    static Said of(Effect effect) {
        return switch (effect) {
            case Effect.WriteNote note ->
                    switch (note.action()) {
                        case POST, REPOST -> new Said(1, 0, 0, 0, 0, 0);
                        case EDIT, DELETE, RESTORE -> new Said(0, 1, 0, 0, 0, 0);
                        case FOLD -> new Said(0, 0, 1, 0, 0, 0);
                    };
            case Effect.Tell tell -> new Said(0, 0, 0, 1, 0, 0);
            case Effect.Summarise summary -> NOTHING; // belongs to a burst, not to a rule
            case Effect.Prepare prepare -> new Said(0, 0, 0, 0, 1, 0);
            case Effect.Move move -> new Said(0, 0, 0, 0, 0, 1);
            case Effect.WriteField field -> new Said(0, 0, 0, 0, 0, 1);
            case Effect.Reassign reassign -> new Said(0, 0, 0, 0, 0, 1);
            case Effect.AddLabel label -> new Said(0, 0, 0, 0, 0, 1);
            case Effect.RemoveLabel label -> new Said(0, 0, 0, 0, 0, 1);
            case Effect.AddLink link -> new Said(0, 0, 0, 0, 0, 1);
            case Effect.RemoveLink link -> new Said(0, 0, 0, 0, 0, 1);
            case Effect.Mark mark -> NOTHING; // seen by machines alone
        };
    }

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
