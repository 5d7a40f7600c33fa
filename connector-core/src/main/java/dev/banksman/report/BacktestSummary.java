package dev.banksman.report;

import dev.banksman.calendar.WorkCalendar;
import dev.banksman.diff.Change;
import dev.banksman.effect.Effect;
import dev.banksman.history.ReplayListener;
import dev.banksman.history.Told;
import dev.banksman.history.Totals;
import dev.banksman.item.ItemRef;
import dev.banksman.item.WorkItem;
import dev.banksman.judge.Judgement;
import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Hold;
import dev.banksman.plan.Intention;
import dev.banksman.plan.Plan;
import dev.banksman.plan.Rule;
import dev.banksman.policy.Mode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts what a replay tells. It keeps aggregates, and of each item its project, its first due date
 * and how often each policy found something on it; never a state or an event. For one replay.
 */
public final class BacktestSummary implements ReplayListener {

    private static final int LOUDEST = 50;
    private static final Comparator<PolicyResult> BY_LOUDNESS =
            Comparator.<PolicyResult>comparingLong(policy -> policy.found().opened())
                    .reversed()
                    .thenComparing(PolicyResult::rule);

    private final WorkCalendar calendar;
    private final List<RuleTally> rules;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<ItemRef, ItemMarks> marks = new HashMap<>();
    private final Map<Hold.Reason, Long> held = new EnumMap<>(Hold.Reason.class);
    private final Deadlines deadlines;
    private final OpenedTally opened = new OpenedTally();
    private final UnknownTally unknowns = new UnknownTally();
    private long summaries;

    /**
     * @param rules as the replay judges them; those of one name count as one
     * @param calendar the default one: its zone says when a due day ends and which month it is
     */
    public BacktestSummary(List<Rule<?>> rules, WorkCalendar calendar) {
        this.calendar = calendar;
        this.deadlines = new Deadlines(calendar);
        List<RuleTally> judged = new ArrayList<>();
        Map<String, Integer> byId = new HashMap<>();
        for (Rule<?> rule : rules) {
            if (rule.terms().mode() != Mode.OFF) {
                int number = byId.computeIfAbsent(rule.id(), id -> judged.size());
                if (number == judged.size()) {
                    judged.add(new RuleTally(rule));
                }
                numbers.put(rule.handle(), number);
            }
        }
        this.rules = List.copyOf(judged);
    }

    @Override
    public void recorded(Instant at, WorkItem item) {
        opened.see(item);
        deadlines.see(at, item);
    }

    @Override
    public void changed(Instant at, WorkItem item, List<Change> changes) {
        recorded(at, item);
    }

    @Override
    public void told(Told told) {
        FindingEvent event = told.event();
        Integer number = numbers.get(event.stand().rule());
        if (number == null) {
            throw new IllegalArgumentException("no rule " + event.stand().rule());
        }
        RuleTally rule = rules.get(number);
        rule.happened(event);
        mark(event, rule, number);
        for (Intention intention : told.intentions()) {
            intention.held().forEach(hold -> held.merge(hold.reason(), 1L, Long::sum));
        }
    }

    /** A burst's summary belongs to no policy, and a note that folds may belong to none. */
    @Override
    public void wrote(Instant at, Plan.Write write) {
        if (write.effect() instanceof Effect.Summarise) {
            summaries++;
        }
        Integer number = numbers.get(write.rule());
        if (number != null) {
            rules.get(number).wrote(write.effect());
        }
    }

    @Override
    public void unknown(ItemRef item, Judgement.Unknown unknown) {
        unknowns.add(unknown);
    }

    /**
     * What it came to, once the replay is over.
     *
     * @param problems how many things were wrong with the input
     */
    public Summary summary(Totals totals, long problems) {
        List<PolicyResult> results =
                rules.stream().map(RuleTally::result).sorted(BY_LOUDNESS).toList();
        long found = marks.values().stream().filter(item -> item.opened() > 0).count();
        return new Summary(
                new Period(totals.begin(), totals.end(), calendar.zone()),
                new Summary.Extent(
                        totals.items(), totals.changes(), found, unknowns.all(), problems),
                results,
                opened.counts(),
                opened.weeks(),
                loudest(),
                new WarningCount(
                                rules,
                                marks,
                                deadlines.endingWithin(totals.begin(), totals.end()).toList())
                        .warning(),
                quiet(totals.quieted()),
                unknowns.counts());
    }

    /** What was so already was not announced; a rung on it is. */
    private void mark(FindingEvent event, RuleTally rule, int number) {
        boolean opening = event.type() == FindingEvent.Type.OPENED && !event.stand().baseline();
        if (!opening && event.type() != FindingEvent.Type.RUNG) {
            return;
        }
        ItemRef on = event.stand().finding().on();
        ItemMarks item = marks.computeIfAbsent(on, ref -> new ItemMarks());
        item.said(number, event.at());
        if (opening) {
            opened.opened(rule.id(), on, calendar.dateOf(event.at()));
            if (item.opened(number)) {
                rule.foundOnAnotherItem();
            }
        }
    }

    private List<LoudItem> loudest() {
        return marks.entrySet().stream()
                .filter(entry -> entry.getValue().opened() > 0)
                .sorted(
                        Comparator.<Map.Entry<ItemRef, ItemMarks>>comparingLong(
                                        entry -> -entry.getValue().opened())
                                .thenComparing(Map.Entry::getKey))
                .limit(LOUDEST)
                .map(entry -> loud(entry.getKey(), entry.getValue()))
                .toList();
    }

    private LoudItem loud(ItemRef ref, ItemMarks item) {
        TreeMap<String, Long> byRule = new TreeMap<>();
        for (int number = 0; number < rules.size(); number++) {
            if (item.openedBy(number) > 0) {
                byRule.put(rules.get(number).id(), item.openedBy(number));
            }
        }
        return new LoudItem(ref, opened.project(ref), byRule);
    }

    private Quiet quiet(Totals.Quieted quieted) {
        return new Quiet(quieted.bursts(), summaries, quieted.breakers(), quieted.digested(), held);
    }
}
