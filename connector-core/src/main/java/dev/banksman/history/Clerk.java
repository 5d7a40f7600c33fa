package dev.banksman.history;

import dev.banksman.effect.Effect;
import dev.banksman.item.ItemRef;
import dev.banksman.judge.Judgement;
import dev.banksman.plan.BurstSummary;
import dev.banksman.plan.BurstWatch;
import dev.banksman.plan.DailyNoise;
import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.LatchingBreaker;
import dev.banksman.plan.Plan;
import dev.banksman.plan.Planner;
import dev.banksman.plan.Quietness;
import dev.banksman.plan.Rule;
import dev.banksman.plan.Scene;
import dev.banksman.plan.Speaker;
import dev.banksman.plan.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Gathers what one instant brings, plans it item by item, tells it in order and counts. */
final class Clerk {

    private final ReplayListener listener;
    private final LatchingBreaker breaker;
    private final Speaker speaker;
    private final Planner planner;
    private final Comparator<Told> order;
    private final SortedMap<ItemRef, List<FindingEvent>> events = new TreeMap<>();
    private final List<Told> told = new ArrayList<>();
    private final Map<String, Long> counted = new TreeMap<>();
    private final Map<String, Long> written = new TreeMap<>();
    private Instant now = Instant.EPOCH;
    private long baseline;
    private long unknowns;

    Clerk(List<Rule<?>> rules, Quietness quietness, SeenPeople people, ReplayListener listener) {
        this.listener = listener;
        this.breaker = new LatchingBreaker(quietness.breaker());
        this.speaker =
                new Speaker(people, breaker, new DailyNoise(quietness.messagesPerPersonAndDay()));
        this.planner = new Planner(rules, Stage.REHEARSAL, speaker);
        this.order = order(rules);
    }

    /** Begins an instant, and tells what an earlier one brought. */
    void open(Instant at) {
        if (!at.equals(now)) {
            tellAll();
            now = at;
        }
    }

    void take(List<FindingEvent> more) {
        more.forEach(event -> eventsOn(event.stand().finding().on()).add(event));
    }

    /** Marks an item whose effects are to be planned when the instant closes. */
    void look(ItemFile file) {
        if (!file.desk.isIdle()) {
            eventsOn(file.present.ref());
        }
    }

    void unknown(ItemFile file, Judgement.Unknown unknown) {
        if (file.isNew(unknown)) {
            unknowns++;
            listener.unknown(file.present.ref(), unknown);
        }
    }

    /** One message to the one who made the burst, if it leaves anything unsaid. */
    void burstOver(BurstWatch.Burst burst, ItemFiles files) {
        List<ItemRef> unsaid =
                burst.items().stream().filter(ref -> files.isUnsaid(ref)).sorted().toList();
        if (!unsaid.isEmpty()) {
            wrote(new Plan.Write("", BurstSummary.of(burst, unsaid)));
        }
    }

    /**
     * Plans everything that was taken since the last time; gives the items that are to be looked at
     * again at another moment than before.
     */
    List<ItemFile> close(ItemFiles files) {
        if (events.isEmpty()) {
            return List.of();
        }
        List<ItemFile> rescheduled = new ArrayList<>(events.size());
        for (Map.Entry<ItemRef, List<FindingEvent>> each : events.entrySet()) {
            ItemFile file = files.find(each.getKey());
            if (file != null) {
                Instant before = file.speakAt;
                plan(file, each.getValue());
                if (!file.speakAt.equals(before)) {
                    rescheduled.add(file);
                }
            }
        }
        events.clear();
        return rescheduled;
    }

    Totals totals(Instant begin, Instant end, long items, long changes, long bursts) {
        tellAll();
        return new Totals(
                begin,
                end,
                items,
                changes,
                counted,
                baseline,
                unknowns,
                written,
                new Totals.Quieted(bursts, breaker.trips(), speaker.digested()));
    }

    private List<FindingEvent> eventsOn(ItemRef item) {
        return events.computeIfAbsent(item, ref -> new ArrayList<>(1));
    }

    private void plan(ItemFile file, List<FindingEvent> mine) {
        Plan plan =
                planner.plan(new Scene(file.present.item(), file.cameFrom, file.desk, mine, now));
        file.desk = plan.desk();
        file.speakAt = plan.nextAt().orElse(Instant.MAX);
        for (int i = 0; i < mine.size(); i++) {
            told.add(new Told(mine.get(i), plan.intentions().get(i)));
        }
        plan.writes().forEach(this::wrote);
    }

    /** Tells everything of the instant; what concerns one finding stays in the order it came. */
    private void tellAll() {
        told.sort(order);
        told.forEach(this::tell);
        told.clear();
    }

    private void tell(Told told) {
        counted.merge(told.event().type().word(), 1L, Long::sum);
        boolean opening = told.event().type() == FindingEvent.Type.OPENED;
        if (opening && told.event().stand().baseline()) {
            baseline++;
        }
        listener.told(told);
    }

    private void wrote(Plan.Write write) {
        written.merge(kind(write.effect()), 1L, Long::sum);
        listener.wrote(now, write);
    }

    /** By item, policy and key; two terms of one policy by their handles. */
    private static Comparator<Told> order(List<Rule<?>> rules) {
        Map<String, String> ids = rules.stream().collect(Collectors.toMap(Rule::handle, Rule::id));
        return Comparator.comparing((Told told) -> told.event().stand().finding().on())
                .thenComparing(told -> ids.getOrDefault(told.event().stand().rule(), ""))
                .thenComparing(told -> told.event().stand().finding().key())
                .thenComparing(told -> told.event().stand().rule());
    }

    private static String kind(Effect effect) {
        return switch (effect) {
            case Effect.WriteNote note -> "note " + note.action().word();
            case Effect.Tell tell -> "message";
            case Effect.Summarise summary -> "summary";
            case Effect.Prepare prepare -> "decision";
            case Effect.Move move -> "move";
            case Effect.WriteField field -> "field";
            case Effect.Reassign reassign -> "assign";
            case Effect.AddLabel label -> "label";
            case Effect.RemoveLabel label -> "label";
            case Effect.AddLink link -> "link";
            case Effect.RemoveLink link -> "link";
            case Effect.Mark mark -> "mark";
        };
    }
}
