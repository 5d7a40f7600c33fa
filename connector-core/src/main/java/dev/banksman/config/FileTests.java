package dev.banksman.config;

import dev.banksman.config.FileTestResult.Observed;
import dev.banksman.judge.Case;
import dev.banksman.judge.Case.Cause;
import dev.banksman.judge.Docket;
import dev.banksman.judge.Judge;
import dev.banksman.judge.Judgement;
import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Rule;
import dev.banksman.policy.Moment;
import dev.banksman.policy.Past;
import dev.banksman.policy.Situation;
import dev.banksman.policy.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the tests of policy files, by the judge that runs live. */
public final class FileTests {

    /** No policy asks to look again more often than this in a test's time. */
    private static final int MOST_LOOKS = 10_000;

    private FileTests() {}

    /** One result a test, in the order of the files. */
    public static List<FileTestResult> run(PolicySet policies) {
        return policies.tests().stream().map(FileTests::run).toList();
    }

    private static FileTestResult run(FileTest test) {
        if (!test.within()) {
            return new FileTestResult(
                    test, List.of(), List.of("the policy's scope leaves this item out"), List.of());
        }
        Judge judge = new Judge(List.of(test.rule()));
        List<String> events = new ArrayList<>();
        List<String> unknowns = new ArrayList<>();
        Instant end = end(test);
        Judgement judgement = judge.judge(look(test, test.at(), Docket.EMPTY));
        Optional<Instant> next = keep(judgement, end, events, unknowns);
        for (int look = 0; look < MOST_LOOKS && next.isPresent(); look++) {
            judgement = judge.judge(look(test, next.get(), judgement.docket()));
            next = keep(judgement, end, events, unknowns);
        }
        return new FileTestResult(
                test,
                events,
                unknowns.stream().distinct().toList(),
                observed(test, test.rule(), end));
    }

    private static Instant end(FileTest test) {
        return test.after()
                .map(span -> test.rule().terms().calendar().plus(test.at(), span))
                .orElse(test.at());
    }

    private static Case look(FileTest test, Instant at, Docket docket) {
        Cause cause = at.equals(test.at()) ? Cause.CHANGE : Cause.TIME;
        return new Case(test.item(), test.around(), Optional.empty(), List.of(), docket, at, cause);
    }

    /** Notes what was said, and tells when to look again within the test's time. */
    private static Optional<Instant> keep(
            Judgement judgement, Instant end, List<String> events, List<String> unknowns) {
        judgement.events().stream().map(FileTests::word).forEach(events::add);
        judgement.unknowns().forEach(unknown -> unknowns.add(unknown.what()));
        return judgement.recheckAt().filter(at -> !at.isAfter(end));
    }

    private static String word(FindingEvent event) {
        return event.rung().isPresent()
                ? event.type().word() + " " + event.rung().getAsInt()
                : event.type().word();
    }

    private static <P extends Record> List<Observed> observed(
            FileTest test, Rule<P> rule, Instant at) {
        Situation<P> situation =
                new Situation<>(
                        test.item(),
                        test.around(),
                        Past.NONE,
                        new Moment(at, rule.terms().calendar()),
                        rule.terms().params());
        Verdict verdict = rule.policy().judge(situation);
        return verdict.observations().stream().map(Observed::of).toList();
    }
}
