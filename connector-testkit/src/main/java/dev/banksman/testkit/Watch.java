package dev.banksman.testkit;

import dev.banksman.policy.About;
import dev.banksman.policy.Finding;
import dev.banksman.policy.HumanPolicy;
import dev.banksman.policy.MechanicalPolicy;
import dev.banksman.policy.Policy;
import dev.banksman.policy.Reach;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.RungSpec;
import dev.banksman.policy.Situation;
import dev.banksman.policy.Verdict;
import dev.banksman.policy.Words;
import java.util.List;

/** A policy as it is, each of whose verdicts and words is held against the laws. */
final class Watch {

    private Watch() {}

    static <P extends Record> Policy<P> over(Policy<P> policy) {
        return switch (policy) {
            case MechanicalPolicy<P> mechanical -> new Mechanical<>(mechanical);
            case HumanPolicy<P> human -> new Human<>(human);
        };
    }

    private static <P extends Record> Verdict judge(Policy<P> policy, Situation<P> situation) {
        Verdict verdict = policy.judge(situation);
        VerdictLaws.check(verdict, policy.judge(situation), situation.now());
        verdict.findings().forEach(finding -> words(policy, finding, situation));
        return verdict;
    }

    private static <P extends Record> Words words(
            Policy<P> policy, Finding finding, Situation<P> situation) {
        Words words = policy.words(finding, situation);
        WordLaws.check(words);
        return words;
    }

    private record Mechanical<P extends Record>(MechanicalPolicy<P> policy)
            implements MechanicalPolicy<P> {

        @Override
        public About about() {
            return policy.about();
        }

        @Override
        public P defaults() {
            return policy.defaults();
        }

        @Override
        public Reach reach(P params) {
            return policy.reach(params);
        }

        @Override
        public Verdict judge(Situation<P> situation) {
            return Watch.judge(policy, situation);
        }

        @Override
        public Words words(Finding finding, Situation<P> situation) {
            return Watch.words(policy, finding, situation);
        }

        @Override
        public List<Reaction> reactions() {
            return policy.reactions();
        }

        @Override
        public List<RungSpec<Reaction>> rungs() {
            return policy.rungs();
        }
    }

    private record Human<P extends Record>(HumanPolicy<P> policy) implements HumanPolicy<P> {

        @Override
        public About about() {
            return policy.about();
        }

        @Override
        public P defaults() {
            return policy.defaults();
        }

        @Override
        public Reach reach(P params) {
            return policy.reach(params);
        }

        @Override
        public Verdict judge(Situation<P> situation) {
            return Watch.judge(policy, situation);
        }

        @Override
        public Words words(Finding finding, Situation<P> situation) {
            return Watch.words(policy, finding, situation);
        }

        @Override
        public List<Reaction.Telling> reactions() {
            return policy.reactions();
        }

        @Override
        public List<RungSpec<Reaction.Telling>> rungs() {
            return policy.rungs();
        }
    }
}
