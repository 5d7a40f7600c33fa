package dev.banksman.policy;

import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import java.util.List;

/** What most policies ask first: is the item being worked on? */
public final class Progress {

    private static final String NAME = "status category";

    /** That it is. */
    public static final Observation UNDER_WAY = observed(StatusCategory.IN_PROGRESS);

    private static final Verdict NOT_BEGUN = Verdict.quiet(List.of(observed(StatusCategory.TO_DO)));
    private static final Verdict FINISHED = Verdict.quiet(List.of(observed(StatusCategory.DONE)));

    private Progress() {}

    /**
     * The verdict of a policy that looks at work in progress alone, on an item that is not known to
     * be in progress.
     */
    public static Verdict notUnderWay(Value<StatusCategory> category) {
        return switch (category) {
            case Value.Present<StatusCategory>(StatusCategory known) ->
                    known == StatusCategory.TO_DO ? NOT_BEGUN : FINISHED;
            case Value.Empty<StatusCategory> _ -> unclear(category, "the item has no status");
            case Value.Unknown<StatusCategory>(String reason) -> unclear(category, reason);
        };
    }

    private static Verdict unclear(Value<StatusCategory> category, String reason) {
        return Verdict.undecided(
                List.of(Observation.of(NAME, category, UNDER_WAY.observed())), reason);
    }

    private static Observation observed(StatusCategory category) {
        return Observation.of("category", category.words(), StatusCategory.IN_PROGRESS.words());
    }
}
