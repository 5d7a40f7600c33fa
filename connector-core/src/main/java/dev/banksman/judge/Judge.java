package dev.banksman.judge;

import dev.banksman.plan.Rule;
import dev.banksman.policy.Condition;
import dev.banksman.policy.Mode;
import dev.banksman.policy.Reach;
import java.util.ArrayList;
import java.util.List;

/** Judges items by a set of rules. Pure: the same case gives the same judgement. */
public final class Judge {

    private final List<RuleJudge<?>> judges;
    private final Reach reach;

    public Judge(List<Rule<?>> rules) {
        List<Rule<?>> active = rules.stream().filter(r -> r.terms().mode() != Mode.OFF).toList();
        List<RuleJudge<?>> made = new ArrayList<>();
        active.forEach(rule -> made.add(new RuleJudge<>(rule)));
        this.judges = List.copyOf(made);
        this.reach = active.stream().map(Judge::reachOf).reduce(Reach.SELF, Reach::and);
    }

    /** Whose changes can alter the judgement of an item. */
    public Reach reach() {
        return reach;
    }

    public Judgement judge(Case item) {
        Tally tally = new Tally(item);
        for (RuleJudge<?> judge : judges) {
            judge.judge(item, tally);
        }
        return tally.judgement();
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
