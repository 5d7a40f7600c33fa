package dev.banksman.history;

import dev.banksman.diff.Change;
import dev.banksman.item.ItemRef;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.WorkItem;
import dev.banksman.judge.Baseline;
import dev.banksman.judge.Case;
import dev.banksman.judge.Case.Cause;
import dev.banksman.judge.Judge;
import dev.banksman.judge.Judgement;
import dev.banksman.plan.BurstWatch;
import dev.banksman.plan.Quietness;
import dev.banksman.plan.Rule;
import dev.banksman.policy.Reach;
import dev.banksman.policy.custom.CustomPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Hears one state after the other and one moment after the other, judges, and tells what follows.
 */
final class Courtroom {

    private final ItemFiles files;
    private final Agenda agenda = new Agenda();
    private final SeenPeople people = new SeenPeople();
    private final Judge judge;
    private final BurstWatch bursts;
    private final Clerk clerk;
    private final ReplayListener listener;
    private final boolean forgets;
    private Baseline baseline = Baseline.NOTHING;

    Courtroom(List<Rule<?>> rules, Quietness quietness, ReplayListener listener) {
        this.judge = new Judge(rules);
        this.bursts = new BurstWatch(quietness.bursts());
        this.clerk = new Clerk(rules, quietness, people, listener);
        this.listener = listener;
        this.forgets = rules.stream().noneMatch(Courtroom::findsDoneItems);
        this.files = new ItemFiles(listener::circle);
    }

    /** Takes a state into the files without judging it. */
    void record(PastSnapshot snapshot) {
        file(snapshot);
        listener.recorded(snapshot.at(), snapshot.item());
    }

    /** Takes a state into the files and judges all that it can alter. */
    void hear(PastSnapshot snapshot) {
        TreeSet<ItemRef> touched = new TreeSet<>();
        ItemFile known = files.find(snapshot.ref());
        if (known != null) {
            touched.addAll(files.touchedBy(known.present.item(), judge.reach()));
        }
        ItemFiles.Applied applied = file(snapshot);
        listener.changed(snapshot.at(), snapshot.item(), applied.changes());
        if (applied.changes().isEmpty()) {
            retire(applied.file(), snapshot.last());
            return;
        }
        watchBursts(snapshot);
        if (applied.relates()) {
            touched.addAll(files.touchedBy(snapshot.item(), judge.reach()));
        }
        touched.remove(snapshot.ref());
        clerk.open(snapshot.at());
        judge(applied.file(), applied.previous(), applied.changes(), Cause.CHANGE, snapshot.at());
        for (ItemRef ref : touched) {
            ItemFile neighbour = files.find(ref);
            if (neighbour != null && !neighbour.retired) {
                judge(neighbour, Optional.empty(), List.of(), Cause.CHANGE, snapshot.at());
            }
        }
        close();
        retire(applied.file(), snapshot.last());
    }

    /** Judges everything for the first time: what holds now is baseline. */
    void switchOn(Instant at) {
        clerk.open(at);
        baseline = Baseline.EVERYTHING;
        for (ItemFile file : files.all()) {
            judge(file, Optional.empty(), List.of(), Cause.CHANGE, at);
        }
        baseline = Baseline.NOTHING;
        close();
    }

    /** Lets the moments up to and including this one come. */
    void timeUntil(Instant until) {
        if (agenda.size() > 1024 + 4 * files.size()) {
            agenda.tidy();
        }
        Instant next = nextMoment();
        while (!next.isAfter(until)) {
            moment(next);
            next = nextMoment();
        }
    }

    Totals totals(Instant begin, Instant end, long items, long changes) {
        return clerk.totals(begin, end, items, changes, bursts.recognised());
    }

    private ItemFiles.Applied file(PastSnapshot snapshot) {
        people.meet(snapshot.item(), snapshot.actor());
        return files.apply(snapshot);
    }

    private Instant nextMoment() {
        Instant look = agenda.next().orElse(Instant.MAX);
        Instant quiet = bursts.nextEnd().orElse(Instant.MAX);
        return look.isBefore(quiet) ? look : quiet;
    }

    private void moment(Instant at) {
        clerk.open(at);
        bursts.ended(at).forEach(burst -> clerk.burstOver(burst, files));
        while (agenda.next().filter(at::equals).isPresent()) {
            come(agenda.take(), at);
        }
        close();
    }

    private void come(ItemFile file, Instant at) {
        if (file.judgeAt.isAfter(at)) {
            agenda.call(file, file.judgeAt);
        } else {
            judge(file, Optional.empty(), List.of(), Cause.TIME, at);
        }
        if (file.speakAt.isAfter(at)) {
            agenda.call(file, file.speakAt);
        } else {
            clerk.look(file);
        }
    }

    private void judge(
            ItemFile file,
            Optional<WorkItem> previous,
            List<Change> changes,
            Cause cause,
            Instant at) {
        WorkItem item = file.present.item();
        Judgement judgement =
                judge.judge(
                        new Case(
                                file.present,
                                files.around(item),
                                previous,
                                changes,
                                file.docket,
                                at,
                                cause,
                                baseline));
        file.docket = judgement.docket();
        file.judgeAt = judgement.recheckAt().orElse(Instant.MAX);
        agenda.call(file, file.judgeAt);
        for (Judgement.Unknown unknown : judgement.unknowns()) {
            clerk.unknown(file, unknown);
        }
        clerk.take(judgement.events());
        clerk.look(file);
    }

    /** Plans and tells what this instant came to. */
    private void close() {
        clerk.close(files).forEach(file -> agenda.call(file, file.speakAt));
    }

    private void watchBursts(PastSnapshot snapshot) {
        var inBurst = bursts.changed(snapshot.ref(), snapshot.actor(), snapshot.at());
        ItemFile touched = files.find(snapshot.ref());
        if (touched != null) {
            touched.desk = touched.desk.inBurst(false);
        }
        for (ItemRef ref : inBurst) {
            ItemFile file = files.find(ref);
            if (file != null) {
                file.desk = file.desk.inBurst(true);
            }
        }
    }

    private void retire(ItemFile file, boolean last) {
        boolean over = last && file.docket.isEmpty() && file.nextAt().equals(Instant.MAX);
        if (over && forgets && file.present.item().in(StatusCategory.DONE)) {
            files.retire(file);
        }
    }

    /**
     * Whether a rule can find something on a done item because of another one. The built-in
     * policies look at what is not done; what a condition of somebody's own looks at, it may need
     * whole.
     */
    private static <P extends Record> boolean findsDoneItems(Rule<P> rule) {
        return rule.policy() instanceof CustomPolicy
                && !rule.policy().reach(rule.terms().params()).equals(Reach.SELF);
    }
}
