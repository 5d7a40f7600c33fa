package dev.banksman.judge;

import dev.banksman.plan.Rule;
import dev.banksman.plan.Stand;
import dev.banksman.policy.Condition;
import dev.banksman.policy.Mode;
import dev.banksman.policy.Reach;
import dev.banksman.policy.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges items by a set of rules. Pure: the same case gives the same judgement. */
public final class Judge {

    private final List<RuleJudge<?>> judges;
    private final Set<String> handles;
    private final Reach reach;

    public Judge(List<Rule<?>> rules) {
        List<Rule<?>> active = rules.stream().filter(r -> r.terms().mode() != Mode.OFF).toList();
        List<RuleJudge<?>> made = new ArrayList<>();
        active.forEach(rule -> made.add(new RuleJudge<>(rule)));
        this.judges = List.copyOf(made);
        this.handles = made.stream().map(RuleJudge::handle).collect(Collectors.toSet());
        this.reach = active.stream().map(Judge::reachOf).reduce(Reach.SELF, Reach::and);
    }

    /** Whose changes can alter the judgement of an item. */
    public Reach reach() {
        return reach;
    }

    public Judgement judge(Case item) {
        Tally tally = new Tally(item);
        item.docket().byRule().keySet().stream()
                .filter(handle -> !handles.contains(handle))
                .sorted()
                .forEach(tally::vanished);
        for (RuleJudge<?> judge : judges) {
            judge.judge(item, tally);
        }
        return tally.judgement();
    }

    /** A standing finding as it is put to a person; nothing when its rule is gone. */
    public Optional<Words> words(Case item, Stand stand) {
        return judges.stream()
                .filter(judge -> judge.handle().equals(stand.rule()))
                .findFirst()
                .map(judge -> judge.words(item, stand));
    }

    private static <P extends Record> Reach reachOf(Rule<P> rule) {
        Reach ofScope = rule.terms().scope().when().map(Condition::reach).orElse(Reach.SELF);
        Reach ofRungs =
                rule.reactions().ladder().rungs().stream()
                        .flatMap(rung -> rung.when().stream())
                        .map(when -> when.reach().atMost(1))
                        .reduce(Reach.SELF, Reach::and);
        return rule.policy().reach(rule.terms().params()).and(ofScope).and(ofRungs);
    }
}
