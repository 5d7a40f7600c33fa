package dev.banksman.policy;

import dev.banksman.graph.Neighbour;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import java.util.List;

/** Phrases for what a policy could not tell. */
public final class Unknowns {

    private static final String NO_CATEGORY = "the category of its status is not known";

    private Unknowns() {}

    /** Nothing can be said, since it cannot be told whether the judged item is done. */
    public static Verdict whetherDone(Situation<?> situation) {
        Value<StatusCategory> category = situation.item().category();
        return Verdict.undecided(
                List.of(Observation.category(category, StatusCategory.DONE)), category(situation));
    }

    /** Why the category of the judged item's status cannot be told. */
    public static String category(Situation<?> situation) {
        return reason(situation.item().category(), NO_CATEGORY);
    }

    /**
     * Why it cannot be told whether another item is done.
     *
     * @param role what that item is to the judged one, such as "blocker"
     */
    public static String category(String role, Neighbour other) {
        return switch (other) {
            case Neighbour.Outside outside ->
                    role + " " + outside.ref().id() + " is outside what is known";
            case Neighbour.Known known ->
                    role
                            + " "
                            + known.ref().id()
                            + ": "
                            + reason(known.item().category(), NO_CATEGORY);
        };
    }

    /** The reason of a value that is not known, and the other text for any other value. */
    public static String reason(Value<?> value, String otherwise) {
        return value instanceof Value.Unknown<?>(String reason) ? reason : otherwise;
    }
}
