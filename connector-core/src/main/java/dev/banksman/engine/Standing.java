package dev.banksman.engine;

import dev.banksman.item.ItemRef;
import dev.banksman.plan.Deed;
import dev.banksman.plan.Desk.Remark;
import dev.banksman.plan.Desk.Voice;
import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Replies;
import dev.banksman.plan.Rule;
import dev.banksman.plan.Stand;
import dev.banksman.policy.Words;
import dev.banksman.port.Dealings.Waiver;
import dev.banksman.port.Mail;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Applies answers to the findings that stand, here and where they were raised. */
final class Standing {

    /** What was seen stays quiet for so long unless it changes. */
    private static final Duration SEEN = Duration.ofDays(365);

    /** Where a paragraph says what is so: below its headline. */
    private static final int FACT = 1;

    /** The answers that came by mail, now that it is judged what stands. */
    void take(Turn turn, Hearing.Heard heard) {
        for (Mail letter : turn.claim.mail()) {
            switch (letter) {
                case Mail.Answer answer -> answer(answer, turn, heard);
                case Mail.Relayed(ItemRef on, Mail.Answer answer) ->
                        climb(turn, answer, stand -> stand.finding().on().equals(on));
                case Mail.Announce(Optional<String> policy) -> announce(policy, turn, heard);
                case Mail.Told told -> {}
                case Mail.Withdrawn withdrawn -> {}
                case Mail.InBurst burst -> {}
                case Mail.BurstOver over -> {}
                case Mail.Undo undo -> {}
                case Mail.Discovered discovered -> {}
                case Mail.Late late -> {}
                case Mail.Seen seen -> {}
            }
        }
    }

    private void answer(Mail.Answer answer, Turn turn, Hearing.Heard heard) {
        if (answer.verb() == Mail.Verb.UNWAIVE) {
            unwaive(answer, turn, heard);
        } else {
            answer(answer, turn);
        }
    }

    void answer(Mail.Answer answer, Turn turn) {
        switch (answer.verb()) {
            case ACKNOWLEDGE -> {
                relay(turn, answer);
                turn.desk =
                        turn.desk
                                .quietUntil(
                                        turn.now.plus(SEEN), id -> meant(id, answer, turn, true))
                                .remarking(turn.replies().seen(answer.by()));
            }
            case SNOOZE -> {
                Instant until = until(answer);
                relay(turn, answer);
                turn.desk =
                        turn.desk
                                .quietUntil(until, id -> meant(id, answer, turn, false))
                                .remarking(
                                        turn.replies()
                                                .quiet(until, answer.by(), answer.reply().text()));
            }
            case WAIVE -> waive(answer, turn);
            case UNWAIVE -> {}
        }
    }

    private static Instant until(Mail.Answer answer) {
        return answer.reply()
                .until()
                .orElseGet(
                        () ->
                                answer.at()
                                        .plus(answer.reply().elapsed().orElse(Duration.ofDays(1))));
    }

    /** What only happened is seen with a word; what stays as it is keeps standing in the note. */
    private static boolean meant(
            Stand.Id stand, Mail.Answer answer, Turn turn, boolean onlyWithoutLadder) {
        Optional<Rule<?>> rule = turn.bench.rule(stand.rule());
        boolean climbs = rule.filter(r -> !r.reactions().ladder().rungs().isEmpty()).isPresent();
        return isOf(rule, answer.policy()) && !(onlyWithoutLadder && climbs);
    }

    private static boolean isOf(Optional<Rule<?>> rule, Optional<String> policy) {
        return policy.isEmpty() || rule.filter(r -> r.id().equals(policy.get())).isPresent();
    }

    /** Ladders stand where findings were raised. */
    private static void relay(Turn turn, Mail.Answer answer) {
        climb(turn, answer, stand -> stand.finding().on().equals(turn.item()));
        Set<ItemRef> others = new TreeSet<>();
        turn.desk.stands().stream().map(Stand.Id::raisedBy).forEach(others::add);
        others.remove(turn.item());
        others.forEach(other -> turn.post(other, new Mail.Relayed(turn.item(), answer)));
    }

    private static void climb(Turn turn, Mail.Answer answer, Predicate<Stand> which) {
        Predicate<Stand> meant = which.and(s -> isOf(turn.bench.rule(s.rule()), answer.policy()));
        switch (answer.verb()) {
            case ACKNOWLEDGE ->
                    turn.docket = turn.docket.changing(meant, s -> s.with(s.climb().acknowledge()));
            case SNOOZE ->
                    turn.docket =
                            turn.docket.changing(
                                    meant, s -> s.with(s.climb().snooze(until(answer))));
            case WAIVE, UNWAIVE -> {}
        }
    }

    private static void waive(Mail.Answer answer, Turn turn) {
        String policy = answer.policy().orElse("");
        if (!turn.bench.knows(policy)) {
            turn.desk =
                    turn.desk.remarking(
                            turn.replies()
                                    .refused("No policy is called " + policy + "; " + known(turn)));
            return;
        }
        String reason = answer.reply().text();
        turn.dealings = turn.dealings.waiving(new Waiver(policy, answer.by(), answer.at(), reason));
        boolean speaksOn =
                turn.desk.stands().stream()
                        .anyMatch(id -> !isOf(turn.bench.rule(id.rule()), Optional.of(policy)));
        if (speaksOn || turn.desk.voiced().isEmpty()) {
            turn.desk = turn.desk.remarking(turn.replies().waived(policy, answer.by(), reason));
        } else {
            String what = policy + " was waived by " + answer.by().name() + ": " + reason;
            turn.deed = Optional.of(new Deed(what, answer.at()));
        }
    }

    private static String known(Turn turn) {
        List<String> here =
                turn.desk.stands().stream()
                        .flatMap(id -> turn.bench.rule(id.rule()).stream())
                        .map(Rule::id)
                        .distinct()
                        .sorted()
                        .toList();
        return here.isEmpty()
                ? "none speaks on this item."
                : "on this item speak " + String.join(", ", here) + ".";
    }

    private static void unwaive(Mail.Answer answer, Turn turn, Hearing.Heard heard) {
        String policy = answer.policy().orElse("");
        turn.dealings = turn.dealings.counting(policy);
        turn.desk = turn.desk.remarking(turn.replies().counts(policy, answer.by()));
        sayAgain(turn, heard, stand -> isOf(turn.bench.rule(stand.rule()), answer.policy()));
    }

    private static void announce(Optional<String> policy, Turn turn, Hearing.Heard heard) {
        Predicate<Stand> held =
                stand -> stand.baseline() && isOf(turn.bench.rule(stand.rule()), policy);
        List<Stand> announced = turn.docket.stands().stream().filter(held).toList();
        turn.docket = turn.docket.changing(held, Stand::announced);
        Set<Stand.Id> ids = new HashSet<>();
        announced.forEach(stand -> ids.add(stand.id()));
        turn.announced.addAll(sayAgain(turn, heard, stand -> ids.contains(stand.id())));
    }

    /** As if it had opened now, for whoever speaks; the finding itself goes on. */
    private static List<FindingEvent> sayAgain(
            Turn turn, Hearing.Heard heard, Predicate<Stand> which) {
        List<FindingEvent> said = new ArrayList<>();
        for (Stand stand : turn.docket.stands()) {
            if (stand.baseline() || !which.test(stand)) {
                continue;
            }
            Optional<Words> words = turn.bench.judge().words(heard.hearing(), stand);
            words.map(found -> opened(turn.now, stand, found)).ifPresent(said::add);
        }
        for (FindingEvent event : said) {
            if (event.stand().finding().on().equals(turn.item())) {
                turn.again.add(event);
            } else {
                turn.post(event.stand().finding().on(), new Mail.Told(event));
            }
        }
        return said;
    }

    private static FindingEvent opened(Instant now, Stand stand, Words words) {
        return new FindingEvent(
                now, FindingEvent.Type.OPENED, stand, OptionalInt.empty(), words, false);
    }

    /** Why what stands on the item stands. */
    Remark why(Turn turn, Hearing.Heard heard) {
        List<Replies.Reason> reasons = new ArrayList<>();
        for (Stand stand : turn.docket.stands()) {
            Optional<Rule<?>> rule = turn.bench.rule(stand.rule());
            Optional<Words> words = turn.bench.judge().words(heard.hearing(), stand);
            if (rule.isPresent() && words.isPresent()) {
                reasons.add(new Replies.Reason(rule.get(), stand, words.get()));
            }
        }
        return turn.replies().why(reasons, elsewhere(turn));
    }

    private static List<Replies.Elsewhere> elsewhere(Turn turn) {
        List<Replies.Elsewhere> others = new ArrayList<>();
        for (Voice voice : turn.desk.voiced()) {
            Optional<Rule<?>> rule = turn.bench.rule(voice.stand().rule());
            if (rule.isPresent() && !voice.stand().raisedBy().equals(turn.item())) {
                others.add(
                        new Replies.Elsewhere(
                                rule.get().id(),
                                voice.stand().raisedBy(),
                                voice.paragraph().lines().get(FACT)));
            }
        }
        return others;
    }
}
