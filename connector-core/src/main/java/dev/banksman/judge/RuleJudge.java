package dev.banksman.judge;

import dev.banksman.item.Value;
import dev.banksman.ladder.Climb;
import dev.banksman.ladder.Ladder;
import dev.banksman.ladder.Step;
import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Rule;
import dev.banksman.plan.Stand;
import dev.banksman.policy.Condition;
import dev.banksman.policy.Finding;
import dev.banksman.policy.Moment;
import dev.banksman.policy.Past;
import dev.banksman.policy.Scope;
import dev.banksman.policy.Situation;
import dev.banksman.policy.Verdict;
import dev.banksman.policy.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Judges items by one rule: the verdict's findings against those that stand. */
final class RuleJudge<P extends Record> {

    private final Rule<P> rule;
    private final Ladder<?> ladder;
    private final Scope scope;
    private final boolean scopeDependsOnTime;
    private final boolean rungsDependOnTime;

    RuleJudge(Rule<P> rule) {
        this.rule = rule;
        this.ladder = rule.reactions().ladder();
        this.scope = rule.terms().scope();
        this.scopeDependsOnTime = scope.when().map(Condition::dependsOnTime).orElse(false);
        this.rungsDependOnTime =
                ladder.rungs().stream()
                        .flatMap(rung -> rung.when().stream())
                        .anyMatch(Condition::dependsOnTime);
    }

    String handle() {
        return rule.handle();
    }

    Words words(Case item, Stand stand) {
        Situation<P> situation = situation(item, item.docket().of(rule.handle()));
        return rule.policy().words(stand.finding(), situation);
    }

    void judge(Case item, Tally tally) {
        List<Stand> before = tally.docket().of(rule.handle());
        if (before.isEmpty() && isForeign(item)) {
            return;
        }
        Situation<P> situation = situation(item, before);
        Value<Boolean> covered = scope.covers(situation);
        if (covered.is(true)) {
            Verdict verdict = rule.policy().judge(situation);
            tally.unknown(rule.id(), verdict.unknowns());
            tally.recheck(rule.id(), verdict.recheckAt());
            reconcile(item, situation, verdict, before, tally);
        } else {
            if (covered instanceof Value.Unknown<Boolean>(String reason)) {
                tally.unknown(rule.id(), List.of(reason));
            }
            before.forEach(
                    stand ->
                            tally.happened(
                                    closed(stand, FindingEvent.Type.WITHDRAWN, situation, item)));
            tally.stands(rule.handle(), List.of());
        }
        if (scopeDependsOnTime) {
            tally.recheck(rule.id(), Optional.of(nextDay(situation)));
        }
    }

    /** Whether this rule has nothing to say of an item, now and later, whatever is around it. */
    private boolean isForeign(Case item) {
        return !scopeDependsOnTime && !scope.names(item.present().item());
    }

    private void reconcile(
            Case item, Situation<P> situation, Verdict verdict, List<Stand> before, Tally tally) {
        if (verdict.findings().isEmpty() && before.isEmpty()) {
            return;
        }
        List<Stand> after = new ArrayList<>(verdict.findings().size());
        for (Finding finding : verdict.findings()) {
            Stand stand = stand(finding, before, situation, item, tally);
            after.add(climb(stand, situation, item, tally));
        }
        for (Stand stand : before) {
            if (find(stand.finding(), after) == null) {
                Stand last = stand.seeing(verdict.observations());
                tally.happened(closed(last, closing(verdict, stand), situation, item));
            }
        }
        tally.stands(rule.handle(), after);
    }

    /** That finding among those of this rule that judging one item raised. */
    private static @Nullable Stand find(Finding finding, List<Stand> stands) {
        for (Stand stand : stands) {
            if (same(stand.finding(), finding)) {
                return stand;
            }
        }
        return null;
    }

    private static FindingEvent.Type closing(Verdict verdict, Stand stand) {
        return verdict.tellsOf(stand.finding().key())
                ? FindingEvent.Type.RESOLVED
                : FindingEvent.Type.WITHDRAWN;
    }

    private Stand stand(
            Finding finding, List<Stand> before, Situation<P> situation, Case item, Tally tally) {
        Stand standing = find(finding, before);
        if (standing == null) {
            Stand opened = opened(finding, situation, item);
            tally.happened(
                    event(FindingEvent.Type.OPENED, opened, OptionalInt.empty(), situation, item));
            return opened;
        }
        if (standing.finding().says(finding)) {
            return standing;
        }
        Stand updated = standing.with(finding);
        tally.happened(
                event(FindingEvent.Type.UPDATED, updated, OptionalInt.empty(), situation, item));
        return updated;
    }

    /**
     * What is already so at the switch-on passes, without a word, the rungs that are due by then.
     */
    private Stand opened(Finding finding, Situation<P> situation, Case item) {
        boolean baseline = item.baseline().holds(rule.handle(), item.present(), finding);
        Climb climb = Climb.GROUND;
        if (baseline) {
            climb = climb.passing(passedBy(finding, situation));
        }
        return new Stand(
                rule.handle(), situation.item().ref(), finding, situation.now(), baseline, climb);
    }

    /** Without an anchor nobody can tell how long it was so already: no rung is left to speak. */
    private int passedBy(Finding finding, Situation<P> situation) {
        return finding.anchor()
                .map(anchor -> ladder.dueBy(anchor, situation.calendar(), situation.now()))
                .orElse(ladder.rungs().size());
    }

    private Stand climb(Stand stand, Situation<P> situation, Case item, Tally tally) {
        if (ladder.rungs().isEmpty()) {
            return stand;
        }
        Instant anchor = stand.finding().anchor().orElse(stand.openedAt());
        Step step = ladder.step(stand.climb(), anchor, situation);
        tally.recheck(rule.id(), step.recheckAt());
        if (rungsDependOnTime && step.climb().reached() < ladder.rungs().size()) {
            tally.recheck(rule.id(), Optional.of(nextDay(situation)));
        }
        if (step.rung().isEmpty()) {
            return stand;
        }
        Stand higher = stand.with(step.climb());
        tally.happened(event(FindingEvent.Type.RUNG, higher, step.rung(), situation, item));
        return higher;
    }

    private FindingEvent closed(
            Stand stand, FindingEvent.Type type, Situation<P> situation, Case item) {
        return event(type, stand, OptionalInt.empty(), situation, item);
    }

    private FindingEvent event(
            FindingEvent.Type type,
            Stand stand,
            OptionalInt rung,
            Situation<P> situation,
            Case item) {
        return new FindingEvent(
                situation.now(),
                type,
                stand,
                rung,
                rule.policy().words(stand.finding(), situation),
                item.cause() == Case.Cause.TIME);
    }

    private Situation<P> situation(Case item, List<Stand> before) {
        List<Finding> open =
                before.isEmpty() ? List.of() : before.stream().map(Stand::finding).toList();
        return new Situation<>(
                item.present(),
                item.around(),
                new Past(item.previous(), item.changes(), open),
                new Moment(item.now(), rule.terms().calendar()),
                rule.terms().params());
    }

    private static Instant nextDay(Situation<?> situation) {
        LocalDate today = situation.calendar().dateOf(situation.now());
        return situation.calendar().endOfDay(today);
    }

    private static boolean same(Finding a, Finding b) {
        return a.key().equals(b.key()) && a.on().equals(b.on());
    }
}
