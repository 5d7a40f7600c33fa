package dev.banksman.judge;

import dev.banksman.policy.About;
import dev.banksman.policy.Finding;
import dev.banksman.policy.Kinds;
import dev.banksman.policy.MechanicalPolicy;
import dev.banksman.policy.Observation;
import dev.banksman.policy.Reach;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.RungSpec;
import dev.banksman.policy.Situation;
import dev.banksman.policy.Verdict;
import dev.banksman.policy.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A policy that finds what the item's title says: {@code a=1 b=2} are two findings by key and fact,
 * {@code ?} is an item that cannot be judged, {@code @} lets the finding stand for an hour only.
 */
record Scripted(String name, Reach reach, List<RungSpec<Reaction>> rungs)
        implements MechanicalPolicy<Scripted.Params> {

    record Params() {}

    static final Scripted POLICY = new Scripted("scripted", Reach.SELF, List.of());

    Scripted climbing(String... afters) {
        List<RungSpec<Reaction>> specs =
                List.of(afters).stream()
                        .map(after -> RungSpec.<Reaction>after(after, new Reaction.Note()))
                        .toList();
        return new Scripted(name, reach, specs);
    }

    @Override
    public About about() {
        return new About(name, "what its title says", Duration.ZERO, new Kinds.Standard(), true);
    }

    @Override
    public Params defaults() {
        return new Params();
    }

    @Override
    public Reach reach(Params params) {
        return reach;
    }

    @Override
    public Verdict judge(Situation<Params> situation) {
        String title = situation.item().wording().title().orElse("");
        List<Observation> seen = List.of(Observation.of("title", title));
        if (title.equals("?")) {
            return Verdict.undecided(seen, "the title is a riddle");
        }
        Instant over = situation.item().created().plus(Duration.ofHours(1));
        if (title.startsWith("@") && !situation.now().isBefore(over)) {
            return Verdict.quiet(seen);
        }
        List<Finding> findings =
                List.of(title.replace("@", "").split(" ", -1)).stream()
                        .filter(word -> word.contains("="))
                        .map(word -> finding(word, situation, seen))
                        .toList();
        Verdict verdict = Verdict.of(findings, seen);
        return title.startsWith("@") ? verdict.recheckAt(over) : verdict;
    }

    private static Finding finding(
            String word, Situation<Params> situation, List<Observation> seen) {
        String[] parts = word.split("=", 2);
        return new Finding(
                situation.item().ref(),
                parts[0],
                Map.of("is", parts[1]),
                seen,
                Optional.of(situation.item().created()));
    }

    @Override
    public Words words(Finding finding, Situation<Params> situation) {
        return new Words(
                "What now?",
                Words.say("So it is."),
                Words.say("Write another title."),
                Words.say("the title says something else"));
    }

    @Override
    public List<Reaction> reactions() {
        return List.of(new Reaction.Note());
    }
}
