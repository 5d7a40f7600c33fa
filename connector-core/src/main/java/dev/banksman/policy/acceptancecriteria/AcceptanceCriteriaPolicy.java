package dev.banksman.policy.acceptancecriteria;

import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.policy.About;
import dev.banksman.policy.Finding;
import dev.banksman.policy.Kinds;
import dev.banksman.policy.MechanicalPolicy;
import dev.banksman.policy.Observation;
import dev.banksman.policy.Phrase;
import dev.banksman.policy.Progress;
import dev.banksman.policy.Reach;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Situation;
import dev.banksman.policy.Verdict;
import dev.banksman.policy.Words;
import dev.banksman.policy.acceptancecriteria.AcceptanceCriteriaPolicy.Params;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Work in progress has at least one written acceptance criterion. */
public final class AcceptanceCriteriaPolicy implements MechanicalPolicy<Params> {

    /** This policy has nothing to set. */
    public record Params() {
        public static final Params DEFAULT = new Params();
    }

    private static final About ABOUT =
            new About(
                    "acceptance-criteria",
                    "work in progress without a written acceptance criterion",
                    Duration.ofMinutes(15),
                    new Kinds.Named(Set.of("story", "user story", "feature", "new feature")),
                    true);
    private static final String CRITERIA = "acceptance criteria";
    private static final String WANTED = "at least one";
    private static final List<Observation> UNWRITTEN =
            List.of(Progress.UNDER_WAY, Observation.of(CRITERIA, 0, WANTED));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Params defaults() {
        return Params.DEFAULT;
    }

    @Override
    public Reach reach(Params params) {
        return Reach.SELF;
    }

    @Override
    public Verdict judge(Situation<Params> situation) {
        WorkItem item = situation.item();
        if (!item.in(StatusCategory.IN_PROGRESS)) {
            return Progress.notUnderWay(item.category());
        }
        Value<List<String>> criteria = item.wording().acceptanceCriteria();
        return switch (criteria) {
            case Value.Present<List<String>>(List<String> texts) -> counted(texts, situation);
            case Value.Empty<List<String>> _ -> unwritten(situation);
            case Value.Unknown<List<String>>(String reason) ->
                    Verdict.undecided(
                            List.of(Progress.UNDER_WAY, Observation.of(CRITERIA, criteria, WANTED)),
                            "acceptance criteria: " + reason);
        };
    }

    /** A heading or a bullet with nothing behind it tells no reviewer anything. */
    private static Verdict counted(List<String> texts, Situation<Params> situation) {
        int written = 0;
        for (String text : texts) {
            written += text.isBlank() ? 0 : 1;
        }
        return written == 0
                ? unwritten(situation)
                : Verdict.quiet(
                        List.of(Progress.UNDER_WAY, Observation.of(CRITERIA, written, WANTED)));
    }

    private static Verdict unwritten(Situation<Params> situation) {
        return Verdict.of(Finding.only(situation, UNWRITTEN));
    }

    @Override
    public Words words(Finding finding, Situation<Params> situation) {
        return new Words(
                "When is this done?",
                Words.say(
                        "Work is in progress and no acceptance criterion is written,"
                                + " so a reviewer has to guess what counts."),
                Words.say(
                        "Write one line under ",
                        new Phrase.Title("Acceptance criteria"),
                        ", such as \"A second click books only once\"."),
                Words.say("a criterion is written or work is no longer in progress"));
    }

    @Override
    public List<Reaction> reactions() {
        return List.of(new Reaction.Note());
    }
}
