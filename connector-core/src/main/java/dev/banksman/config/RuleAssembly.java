package dev.banksman.config;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.config.form.Spot;
import dev.banksman.config.form.Written;
import dev.banksman.ladder.Ladder;
import dev.banksman.ladder.Rung;
import dev.banksman.plan.Reactions;
import dev.banksman.plan.Rule;
import dev.banksman.plan.Terms;
import dev.banksman.policy.HumanPolicy;
import dev.banksman.policy.MechanicalPolicy;
import dev.banksman.policy.Mode;
import dev.banksman.policy.Policy;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** From what is written about a policy to a rule. */
final class RuleAssembly {

    private final PolicyEntry entry;
    private final House house;

    RuleAssembly(PolicyEntry entry, House house) {
        this.entry = entry;
        this.house = house;
    }

    /** The rule; nothing when it cannot be made, the reason being reported. */
    <P extends Record> Optional<Rule<?>> rule(Policy<P> policy, P params) {
        Terms<P> terms =
                new Terms<>(
                        entry.id(),
                        entry.project(),
                        params,
                        mode(),
                        scope(policy),
                        entry.get(PolicyForm.GRACE).orElse(policy.about().grace()),
                        calendar());
        Ladder<Reaction> ladder =
                house.ladders().of(entry.at(PolicyForm.LADDER), policy, terms.calendar());
        return switch (policy) {
            case MechanicalPolicy<P> mechanical ->
                    Optional.of(
                            new Rule.Mechanical<>(
                                    terms,
                                    mechanical,
                                    new Reactions<>(opening(mechanical.reactions()), ladder)));
            case HumanPolicy<P> human -> human(terms, human, ladder);
        };
    }

    private <P extends Record> Optional<Rule<?>> human(
            Terms<P> terms, HumanPolicy<P> policy, Ladder<Reaction> ladder) {
        entry.get(PolicyForm.DO).ifPresent(reactions -> reactions.forEach(this::refuseActing));
        List<Rung<Reaction.Telling>> rungs = new ArrayList<>();
        for (Rung<Reaction> rung : ladder.rungs()) {
            rungs.add(new Rung<>(rung.after(), rung.when(), telling(rung.reactions().stream())));
        }
        boolean acts =
                ladder.rungs().stream()
                        .flatMap(rung -> rung.reactions().stream())
                        .anyMatch(Reaction.Acting.class::isInstance);
        if (acts) {
            refuse(entry.at(PolicyForm.LADDER).map(Written::at).orElse(entry.spot()));
        }
        List<Reaction.Telling> opening =
                entry.get(PolicyForm.DO)
                        .map(said -> telling(said.stream().map(Written::value)))
                        .orElse(policy.reactions());
        return Optional.of(
                new Rule.Human<>(terms, policy, new Reactions<>(opening, new Ladder<>(rungs))));
    }

    private void refuseActing(Written<Reaction> reaction) {
        if (reaction.value() instanceof Reaction.Acting) {
            refuse(reaction.at());
        }
    }

    private void refuse(Spot spot) {
        spot.problem(
                "\""
                        + entry.id()
                        + "\" is for people to decide: it can tell (note, message, decision),"
                        + " not act");
    }

    private static List<Reaction.Telling> telling(Stream<Reaction> reactions) {
        return reactions
                .filter(Reaction.Telling.class::isInstance)
                .map(Reaction.Telling.class::cast)
                .toList();
    }

    private List<Reaction> opening(List<Reaction> usual) {
        return entry.get(PolicyForm.DO)
                .map(said -> said.stream().map(Written::value).toList())
                .orElse(usual);
    }

    private Mode mode() {
        return entry.get(PolicyForm.MODE).orElseGet(() -> house.mode(entry.project()));
    }

    private Scope scope(Policy<?> policy) {
        Set<String> projects =
                entry.scope(PolicyForm.PROJECTS)
                        .map(Written::value)
                        .<Set<String>>map(Set::copyOf)
                        .orElse(Set.of());
        return new Scope(
                entry.project().isEmpty() ? projects : Set.of(entry.project()),
                entry.project().isEmpty() ? house.tunedBy(entry.id()) : Set.of(),
                entry.scope(PolicyForm.KINDS).map(Written::value).orElse(policy.about().kinds()),
                entry.scope(PolicyForm.COVERS).map(Written::value));
    }

    private WorkCalendar calendar() {
        return entry.at(PolicyForm.CALENDAR)
                .map(house::calendar)
                .orElseGet(() -> house.usualCalendar(entry.project()));
    }
}
