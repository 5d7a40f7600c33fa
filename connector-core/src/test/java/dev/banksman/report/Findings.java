package dev.banksman.report;

import dev.banksman.history.Told;
import dev.banksman.item.ItemRef;
import dev.banksman.item.StatusCategory;
import dev.banksman.ladder.Climb;
import dev.banksman.ladder.Ladder;
import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Intention;
import dev.banksman.plan.Reactions;
import dev.banksman.plan.Rule;
import dev.banksman.plan.Stand;
import dev.banksman.plan.Terms;
import dev.banksman.policy.About;
import dev.banksman.policy.Finding;
import dev.banksman.policy.Kinds;
import dev.banksman.policy.MechanicalPolicy;
import dev.banksman.policy.Mode;
import dev.banksman.policy.Observation;
import dev.banksman.policy.Reach;
import dev.banksman.policy.Reaction;
import dev.banksman.policy.Scope;
import dev.banksman.policy.Situation;
import dev.banksman.policy.Verdict;
import dev.banksman.policy.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Rules that find what a test says, and events of findings as a replay tells them. */
final class Findings {

    private Findings() {}

    /** Finds every item that is in progress; the report asks no more of a policy than its words. */
    record InProgress(About about) implements MechanicalPolicy<InProgress.Params> {
        record Params() {}

        @Override
        public Params defaults() {
            return new Params();
        }

        @Override
        public Reach reach(Params params) {
            return Reach.SELF;
        }

        @Override
        public Verdict judge(Situation<Params> situation) {
            List<Observation> seen =
                    List.of(Observation.of("category", situation.item().category(), "in progress"));
            return situation.item().in(StatusCategory.IN_PROGRESS)
                    ? Verdict.of(Finding.only(situation, seen))
                    : Verdict.quiet(seen);
        }

        @Override
        public Words words(Finding finding, Situation<Params> situation) {
            return WORDS;
        }

        @Override
        public List<Reaction> reactions() {
            return List.of(new Reaction.Note());
        }
    }

    static final Words WORDS =
            new Words(
                    "Who has this?",
                    Words.say("Work began."),
                    Words.say("Name somebody."),
                    Words.say("somebody has it"));

    static Rule<?> early(String id) {
        return rule(id, "", true);
    }

    /** On the terms that a project has for its own. */
    static Rule<?> early(String id, String project) {
        return rule(id, project, true);
    }

    static Rule<?> late(String id) {
        return rule(id, "", false);
    }

    private static Rule<?> rule(String id, String project, boolean early) {
        About about = new About(id, "work in progress", Duration.ZERO, new Kinds.All(), early);
        InProgress policy = new InProgress(about);
        return new Rule.Mechanical<>(
                new Terms<>(
                        id,
                        project,
                        policy.defaults(),
                        Mode.ADVISE,
                        Scope.of(about.kinds()),
                        Duration.ZERO,
                        Past.CALENDAR),
                policy,
                new Reactions<>(policy.reactions(), new Ladder<>(List.of())));
    }

    /** A finding's opening, and what can follow. */
    record Thread(Rule<?> rule, String key, Instant openedAt, boolean baseline) {

        Told opened() {
            return told(openedAt, FindingEvent.Type.OPENED, false);
        }

        Told resolved(Instant at) {
            return told(at, FindingEvent.Type.RESOLVED, false);
        }

        Told expired(Instant at) {
            return told(at, FindingEvent.Type.RESOLVED, true);
        }

        Told withdrawn(Instant at) {
            return told(at, FindingEvent.Type.WITHDRAWN, false);
        }

        Told rung(Instant at) {
            return told(at, FindingEvent.Type.RUNG, true);
        }

        Told updated(Instant at) {
            return told(at, FindingEvent.Type.UPDATED, false);
        }

        Told told(Instant at, FindingEvent.Type type, boolean byTime, Intention... intentions) {
            ItemRef on = Past.ref(key);
            Finding finding =
                    new Finding(
                            on,
                            Finding.ONLY,
                            Map.of(),
                            List.of(Observation.of("category", "in progress")),
                            Optional.empty());
            Stand stand = new Stand(rule.handle(), on, finding, openedAt, baseline, Climb.GROUND);
            OptionalInt rung =
                    type == FindingEvent.Type.RUNG ? OptionalInt.of(1) : OptionalInt.empty();
            return new Told(
                    new FindingEvent(at, type, stand, rung, WORDS, byTime), List.of(intentions));
        }
    }

    static Thread on(String key, Rule<?> rule, Instant openedAt) {
        return new Thread(rule, key, openedAt, false);
    }

    static Thread baseline(String key, Rule<?> rule, Instant openedAt) {
        return new Thread(rule, key, openedAt, true);
    }
}
