package dev.banksman.engine;

import dev.banksman.graph.Neighbour;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Mapping;
import dev.banksman.item.WorkItem;
import dev.banksman.policy.Reach;
import dev.banksman.port.Answer;
import dev.banksman.port.Look;
import dev.banksman.port.Mail;
import dev.banksman.port.Snapshot;
import dev.banksman.port.SweepStore.Kind;
import dev.banksman.port.SweepStore.Progress;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tracker;
import dev.banksman.port.Tracker.Page;
import dev.banksman.port.Tracker.ProjectInfo;
import dev.banksman.port.Tracker.Search;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Goes through projects page by page and hands on what is newer than what is stored. What it finds
 * takes the same way as what events tell.
 */
final class Sweeper {

    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final Duration DISCOVER = Duration.ofHours(1);
    private static final int LISTED = 500;

    private final SweepOptions options;
    private final EnginePorts ports;
    private final Chores.Reachable reachable;
    private final InstantSource clock;
    private final Map<String, Set<ItemRef>> fullPasses = new HashMap<>();

    Sweeper(
            SweepOptions options,
            EnginePorts ports,
            Chores.Reachable reachable,
            InstantSource clock) {
        this.options = options;
        this.ports = ports;
        this.reachable = reachable;
        this.clock = clock;
    }

    /**
     * What one step came to.
     *
     * @param points what it cost of the tracker's quota
     */
    record Step(Progress progress, long points) {}

    Step goOn(Tenant tenant, Progress progress, Instant now) {
        Tracker tracker = reachable.trackers().get(tenant.tracker());
        if (tracker == null) {
            return new Step(later(progress, now.plus(DISCOVER)), 0);
        }
        return progress.project().isEmpty()
                ? discover(tenant, tracker, progress, now)
                : search(tenant, tracker, new Pass(progress, now));
    }

    /** Begins with every project that is not gone through yet; service desks only when chosen. */
    private Step discover(Tenant tenant, Tracker tracker, Progress progress, Instant now) {
        Answer<List<ProjectInfo>> answer =
                reachable.calls().ask(tenant, "search", () -> tracker.projects(tenant));
        if (!(answer instanceof Answer.Ok<List<ProjectInfo>>(List<ProjectInfo> projects))) {
            return new Step(later(progress, whenFree(answer, now)), 1);
        }
        for (ProjectInfo project : projects) {
            if (!project.serviceDesk()) {
                begin(tenant, project.key(), now);
            }
        }
        return new Step(later(progress, now.plus(DISCOVER)), 1);
    }

    private void begin(Tenant tenant, String project, Instant now) {
        Instant soon = now.plus(options.every());
        ports.sweeps().begin(progress(tenant, project, Kind.BACKFILL, now));
        ports.sweeps().begin(progress(tenant, project, Kind.SWEEP, soon));
        ports.sweeps().begin(progress(tenant, project, Kind.FULL, now.plus(options.full())));
    }

    private Progress progress(Tenant tenant, String project, Kind kind, Instant due) {
        return new Progress(tenant.id(), project, kind, clock.instant(), "", 0, 0, due);
    }

    /** One page of a pass; a pass remembers when it began, for the next one reaches back to it. */
    private record Pass(Progress progress, Instant now) {

        boolean begins() {
            return progress.page().isEmpty();
        }

        Instant began() {
            return begins()
                    ? now
                    : Instant.parse(progress.page().substring(0, progress.page().indexOf('|')));
        }

        String token() {
            return begins() ? "" : progress.page().substring(progress.page().indexOf('|') + 1);
        }

        long seen() {
            return begins() ? 0 : progress.seen();
        }
    }

    private Step search(Tenant tenant, Tracker tracker, Pass pass) {
        Progress progress = pass.progress();
        Mapping mapping = reachable.benches().of(tenant.id()).book().mapping();
        Instant since =
                progress.kind() == Kind.SWEEP
                        ? progress.since().minus(options.overlap())
                        : Instant.EPOCH;
        Search search = new Search(progress.project(), since, pass.token(), options.page());
        Answer<Page> answer =
                reachable
                        .calls()
                        .ask(tenant, "search", () -> tracker.changedSince(tenant, search, mapping));
        if (!(answer instanceof Answer.Ok<Page>(Page page))) {
            return new Step(later(progress, whenFree(answer, pass.now())), 1);
        }
        long total = pass.begins() ? total(tenant, tracker, progress) : progress.total();
        page.items().forEach(this::accept);
        remember(pass, page);
        Progress next = page.next().isEmpty() ? over(pass, page, total) : onward(pass, page, total);
        return new Step(next, 1 + (long) page.items().size());
    }

    private long total(Tenant tenant, Tracker tracker, Progress progress) {
        if (progress.kind() == Kind.SWEEP) {
            return 0;
        }
        Answer<Long> count =
                reachable
                        .calls()
                        .ask(tenant, "search", () -> tracker.count(tenant, progress.project()));
        return count instanceof Answer.Ok<Long>(Long known) ? known : 0;
    }

    /** Only what is not stored so already is worth waking anybody. */
    private void accept(Snapshot snapshot) {
        ItemRef ref = snapshot.item().ref();
        Optional<Neighbour.Known> stored =
                Optional.ofNullable(ports.items().around(ref, Reach.SELF).items().get(ref));
        if (stored.isEmpty() || isNews(snapshot, stored.get().item())) {
            ports.items().post(ref, List.of(new Mail.Seen(snapshot)));
        }
    }

    /** A search may tell less of the comments than events did. */
    private static boolean isNews(Snapshot snapshot, WorkItem stored) {
        int newer = snapshot.updated().compareTo(stored.activity().updated());
        return newer > 0
                || (newer == 0 && !snapshot.item().withActivity(stored.activity()).equals(stored));
    }

    private static Progress onward(Pass pass, Page page, long total) {
        Progress was = pass.progress();
        return new Progress(
                was.tenant(),
                was.project(),
                was.kind(),
                was.since(),
                pass.began() + "|" + page.next(),
                pass.seen() + page.items().size(),
                total,
                pass.now());
    }

    private Progress over(Pass pass, Page page, long total) {
        Progress was = pass.progress();
        if (was.kind() == Kind.FULL) {
            vanished(was);
        }
        Instant due =
                switch (was.kind()) {
                    case SWEEP -> pass.began().plus(options.every());
                    case FULL -> pass.began().plus(options.full());
                    case BACKFILL, REJUDGE -> Rejudging.NEVER;
                };
        return new Progress(
                was.tenant(),
                was.project(),
                was.kind(),
                pass.began(),
                "",
                pass.seen() + page.items().size(),
                total,
                due);
    }

    /** What a full pass saw, as long as this process saw all of it. */
    private void remember(Pass pass, Page page) {
        if (pass.progress().kind() != Kind.FULL) {
            return;
        }
        String key = pass.progress().tenant() + "/" + pass.progress().project();
        if (pass.begins()) {
            fullPasses.put(key, new HashSet<>());
        }
        Set<ItemRef> seen = fullPasses.get(key);
        if (seen != null) {
            page.items().forEach(snapshot -> seen.add(snapshot.item().ref()));
        }
    }

    /** What is stored and was not seen is asked for by itself: it may be gone. */
    private void vanished(Progress pass) {
        Set<ItemRef> seen = fullPasses.remove(pass.tenant() + "/" + pass.project());
        if (seen == null) {
            return;
        }
        Optional<ItemRef> after = Optional.empty();
        List<ItemRef> some = ports.items().items(pass.tenant(), pass.project(), after, LISTED);
        while (!some.isEmpty()) {
            some.stream()
                    .filter(ref -> !seen.contains(ref))
                    .forEach(ref -> ports.items().touch(ref, pass.project(), Look.Kind.HINT));
            after = Optional.of(some.getLast());
            some = ports.items().items(pass.tenant(), pass.project(), after, LISTED);
        }
    }

    private static Progress later(Progress p, Instant due) {
        return new Progress(
                p.tenant(), p.project(), p.kind(), p.since(), p.page(), p.seen(), p.total(), due);
    }

    private Instant whenFree(Answer<?> trouble, Instant now) {
        return trouble instanceof Answer.Limited<?>(var scope, Instant until, var reason)
                        && until.isAfter(now)
                ? until
                : clock.instant().plus(AGAIN);
    }
}
