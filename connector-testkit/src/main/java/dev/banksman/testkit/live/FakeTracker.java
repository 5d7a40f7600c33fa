package dev.banksman.testkit.live;

import dev.banksman.effect.Effect;
import dev.banksman.item.Activity;
import dev.banksman.item.Comment;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Mapping;
import dev.banksman.item.Person;
import dev.banksman.item.Status;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Tenure;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.port.Answer;
import dev.banksman.port.Effort;
import dev.banksman.port.Look;
import dev.banksman.port.Snapshot;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tracker;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A tracker in memory: the truth of items, a ledger of what we wrote, and faults on demand. An
 * event's body names a state that is kept here.
 */
public final class FakeTracker implements Tracker {

    public static final Person SELF = new Person("banksman", "Banksman", true);

    private final InstantSource clock;
    private final Ledger ledger = new Ledger();
    private final Map<ItemRef, Snapshot> truth = new TreeMap<>();
    private final Map<ItemRef, Tenure> pasts = new HashMap<>();
    private final List<Snapshot> told = new ArrayList<>();
    private final List<Look> echoes = new ArrayList<>();
    private final Set<String> readers = new HashSet<>();
    private final Deque<Fault> writeFaults = new ArrayDeque<>();
    private final Deque<Fault> readFaults = new ArrayDeque<>();
    private final Map<String, Integer> calls = new TreeMap<>();
    private Predicate<ItemRef> broken = item -> false;
    private Runnable meanwhile = () -> {};
    private Runnable late = () -> {};

    public FakeTracker(InstantSource clock) {
        this.clock = clock;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** The calls so far, by what they ask for. */
    public synchronized Map<String, Integer> calls() {
        return new TreeMap<>(calls);
    }

    public synchronized void failWrites(Fault... faults) {
        writeFaults.addAll(List.of(faults));
    }

    public synchronized void failReads(Fault... faults) {
        readFaults.addAll(List.of(faults));
    }

    /** The next write is on its way for so long that all this is done before it arrives. */
    public synchronized void delayWrite(Runnable deed) {
        meanwhile = deed;
    }

    /** Does what was late. */
    public synchronized void arrive() {
        late.run();
        late = () -> {};
    }

    /** Reading these items throws. */
    public synchronized void poison(Predicate<ItemRef> which) {
        broken = which;
    }

    /** That person may only read. */
    public synchronized void onlyReads(Person person) {
        readers.add(person.id());
    }

    /** The item as it is. */
    public synchronized WorkItem item(ItemRef ref) {
        return Objects.requireNonNull(truth.get(ref), ref::toString).item();
    }

    Instant updated(ItemRef ref) {
        return item(ref).activity().updated();
    }

    public synchronized boolean has(ItemRef ref) {
        return truth.containsKey(ref);
    }

    /** Somebody changes an item, or makes it. */
    public synchronized Look change(ItemRef ref, WorkItem next, Person actor, Instant updated) {
        WorkItem item = next.withActivity(next.activity().withUpdated(updated));
        Snapshot snapshot = new Snapshot(item, updated, Optional.of(actor));
        truth.put(ref, snapshot);
        return whole(snapshot);
    }

    /** What the past of an item would tell. */
    public synchronized void past(ItemRef ref, Tenure tenure) {
        pasts.put(ref, tenure);
    }

    public synchronized Look delete(ItemRef ref) {
        Snapshot was = Objects.requireNonNull(truth.remove(ref));
        String project = was.item().project().key();
        return new Look(ref, project, Look.Kind.GONE, Optional.empty(), clock.instant(), "");
    }

    /** Events that our own writes brought about, once. */
    public synchronized List<Look> echoes() {
        List<Look> all = List.copyOf(echoes);
        echoes.clear();
        return all;
    }

    private Look whole(Snapshot snapshot) {
        told.add(snapshot);
        return new Look(
                snapshot.item().ref(),
                snapshot.item().project().key(),
                Look.Kind.SNAPSHOT,
                snapshot.actor(),
                snapshot.updated(),
                String.valueOf(told.size() - 1));
    }

    @Override
    public String name() {
        return "kit";
    }

    @Override
    public synchronized List<Command> commands(Tenant tenant, List<Look> looks) {
        return List.of();
    }

    @Override
    public synchronized boolean tellsOfLateNote(Tenant tenant, List<Look> looks, String mark) {
        return looks.stream()
                .filter(look -> look.actor().filter(SELF::equals).isPresent())
                .flatMap(look -> ledger.notes(look.item()).stream())
                .anyMatch(note -> note.isAfter(mark));
    }

    @Override
    public synchronized Answer<Reading> read(
            Tenant tenant, Optional<WorkItem> stored, List<Look> looks, Mapping mapping) {
        if (looks.stream().anyMatch(look -> broken.test(look.item()))) {
            throw new IllegalStateException("a poisoned body");
        }
        if (looks.stream().anyMatch(look -> look.kind() == Look.Kind.GONE)) {
            return new Answer.Ok<>(new Reading.Gone());
        }
        if (looks.stream().anyMatch(look -> look.kind() != Look.Kind.SNAPSHOT)) {
            return new Answer.Ok<>(new Reading.NeedsRead("a hint"));
        }
        Snapshot newest =
                looks.stream()
                        .map(look -> told.get(Integer.parseInt(look.body())))
                        .max(Comparator.comparing(Snapshot::updated))
                        .orElseThrow();
        boolean ambiguous =
                looks.stream()
                        .map(look -> told.get(Integer.parseInt(look.body())))
                        .anyMatch(
                                other ->
                                        other.updated().equals(newest.updated())
                                                && !other.item().equals(newest.item()));
        return new Answer.Ok<>(
                ambiguous
                        ? new Reading.NeedsRead("two states of one time")
                        : new Reading.Whole(newest));
    }

    @Override
    public synchronized Answer<Snapshot> fetch(Tenant tenant, ItemRef item, Mapping mapping) {
        Optional<Answer<Snapshot>> fault = fault("read", readFaults);
        if (fault.isPresent()) {
            return fault.get();
        }
        Snapshot snapshot = truth.get(item);
        return snapshot == null ? new Answer.Gone<>() : new Answer.Ok<>(nameless(snapshot));
    }

    /** Only events tell whose doing it was. */
    private static Snapshot nameless(Snapshot snapshot) {
        return new Snapshot(snapshot.item(), snapshot.updated(), Optional.empty());
    }

    @Override
    public synchronized Answer<Tenure> past(Tenant tenant, WorkItem item, Mapping mapping) {
        Optional<Answer<Tenure>> fault = fault("past", readFaults);
        return fault.orElseGet(
                () ->
                        new Answer.Ok<>(
                                pasts.getOrDefault(
                                        item.ref(), Tenure.unknown("nobody remembers"))));
    }

    @Override
    public synchronized Answer<Page> changedSince(Tenant tenant, Search search, Mapping mapping) {
        Optional<Answer<Page>> fault = fault("search", readFaults);
        if (fault.isPresent()) {
            return fault.get();
        }
        List<Snapshot> all =
                truth.values().stream()
                        .filter(s -> s.item().project().key().equals(search.project()))
                        .filter(s -> !s.updated().isBefore(search.since()))
                        .sorted(Comparator.comparing(Snapshot::updated))
                        .map(FakeTracker::nameless)
                        .toList();
        int from = search.page().isEmpty() ? 0 : Integer.parseInt(search.page());
        int to = Math.min(all.size(), from + search.most());
        return new Answer.Ok<>(
                new Page(
                        all.subList(Math.min(from, to), to),
                        to < all.size() ? String.valueOf(to) : ""));
    }

    @Override
    public synchronized Answer<Long> count(Tenant tenant, String project) {
        return new Answer.Ok<>(
                truth.values().stream()
                        .filter(s -> s.item().project().key().equals(project))
                        .count());
    }

    @Override
    public synchronized Answer<List<ProjectInfo>> projects(Tenant tenant) {
        return new Answer.Ok<>(
                truth.values().stream()
                        .map(s -> s.item().project().key())
                        .distinct()
                        .map(key -> new ProjectInfo(key, key, key.startsWith("DESK")))
                        .toList());
    }

    @Override
    public Value<Person> find(Tenant tenant, String idOrName) {
        if (idOrName.contains(" ") && !idOrName.equals("Rob Roy")) {
            return Value.unknown("nobody is called " + idOrName);
        }
        return Value.of(Person.of(idOrName.toLowerCase(Locale.ROOT), idOrName));
    }

    @Override
    public synchronized Answer<Optional<ItemRef>> locate(
            Tenant tenant, ItemRef from, String key, Person who) {
        Optional<Answer<Optional<ItemRef>>> fault = fault("locate", readFaults);
        return fault.orElseGet(
                () ->
                        new Answer.Ok<>(
                                truth.values().stream()
                                        .map(Snapshot::item)
                                        .filter(item -> item.key().equals(key))
                                        .map(WorkItem::ref)
                                        .findFirst()));
    }

    @Override
    public boolean isSelf(Tenant tenant, Person who) {
        return who.id().equals(SELF.id());
    }

    @Override
    public synchronized Answer<Boolean> mayEdit(Tenant tenant, ItemRef item, Person person) {
        Optional<Answer<Boolean>> fault = fault("may edit", readFaults);
        return fault.orElseGet(() -> new Answer.Ok<>(!readers.contains(person.id())));
    }

    @Override
    public synchronized Answer<Written> write(Tenant tenant, Effort effort, Standing standing) {
        Runnable deed = meanwhile;
        meanwhile = () -> {};
        deed.run();
        if (!truth.containsKey(effort.intent().item())) {
            return new Answer.Gone<>();
        }
        @Nullable Fault fault = writeFaults.peek();
        if (fault instanceof Fault.Late) {
            late = () -> carryOut(effort, standing);
        } else if (fault == null || fault instanceof Fault.AnswerLost) {
            Written written = carryOut(effort, standing);
            return this.<Written>fault("write", writeFaults).orElse(new Answer.Ok<>(written));
        }
        return this.<Written>fault("write", writeFaults).orElseThrow();
    }

    private Written carryOut(Effort effort, Standing standing) {
        Effect effect = effort.intent().effect();
        Instant now = clock.instant();
        return switch (effect) {
            case Effect.WriteNote note -> note(note, effort, standing);
            case Effect.Move move -> {
                String before = item(move.item()).status().known().map(Status::name).orElse("");
                own(move.item(), item -> item.withFlow(item.flow().withStatus(status(move))));
                ledger.did(now, effect);
                yield new Written("", before);
            }
            case Effect.AddLabel label -> {
                own(label.item(), item -> labelled(item, label.label()));
                ledger.did(now, effect);
                yield new Written("", "");
            }
            case Effect.Reassign reassign -> {
                String before = item(reassign.item()).owner().map(Person::id).orElse("");
                own(
                        reassign.item(),
                        item -> item.withFlow(item.flow().withOwner(Value.of(reassign.person()))));
                ledger.did(now, effect);
                yield new Written("", before);
            }
            case Effect.WriteField field -> plain(effect);
            case Effect.RemoveLabel label -> plain(effect);
            case Effect.AddLink link -> plain(effect);
            case Effect.RemoveLink link -> plain(effect);
            case Effect.Mark mark -> plain(effect);
            case Effect.Tell tell -> throw new IllegalArgumentException("said in the note");
            case Effect.Prepare prepare -> throw new IllegalArgumentException("said in the note");
            case Effect.Summarise sum -> throw new IllegalArgumentException("said in the note");
        };
    }

    private Written plain(Effect effect) {
        ledger.did(clock.instant(), effect);
        return new Written("", "");
    }

    private Written note(Effect.WriteNote note, Effort effort, Standing standing) {
        Optional<Ledger.Note> made =
                effort.attempts() > 0
                        ? ledger.notes(note.item()).stream()
                                .filter(n -> n.effort() == effort.id())
                                .findFirst()
                        : Optional.empty();
        ledger.did(clock.instant(), note);
        String mark =
                switch (note.action()) {
                    case POST -> made.map(Ledger.Note::id).orElseGet(() -> post(note, effort));
                    case REPOST -> {
                        String id = made.map(Ledger.Note::id).orElseGet(() -> post(note, effort));
                        ledger.remove(standing.mark());
                        yield id;
                    }
                    case EDIT, FOLD ->
                            ledger.edit(standing.mark(), note.content()) ? standing.mark() : "";
                    case RESTORE -> {
                        ledger.notes(note.item()).stream()
                                .map(Ledger.Note::id)
                                .filter(id -> !id.equals(standing.mark()))
                                .forEach(ledger::remove);
                        yield ledger.edit(standing.mark(), note.content()) ? standing.mark() : "";
                    }
                    case DELETE -> {
                        ledger.remove(standing.mark());
                        yield "";
                    }
                };
        return new Written(mark, "");
    }

    private String post(Effect.WriteNote note, Effort effort) {
        String id = ledger.post(note.item(), effort.id(), note.content());
        own(
                note.item(),
                item -> {
                    List<Comment> comments = new ArrayList<>(item.comments());
                    comments.add(
                            new Comment(
                                    Value.of(SELF),
                                    clock.instant(),
                                    Value.of(note.content().plain())));
                    Activity was = item.activity();
                    return item.withActivity(new Activity(was.created(), was.updated(), comments));
                });
        return id;
    }

    private static Value<Status> status(Effect.Move move) {
        StatusCategory category =
                move.status().equals("To Do") ? StatusCategory.TO_DO : StatusCategory.IN_PROGRESS;
        return Value.of(Status.of(move.status(), category));
    }

    private static WorkItem labelled(WorkItem item, String label) {
        Set<String> labels = new HashSet<>(item.traits().labels().orElse(Set.of()));
        labels.add(label);
        return item.withTraits(item.traits().withLabels(Value.of(Set.copyOf(labels))));
    }

    private void own(ItemRef ref, UnaryOperator<WorkItem> change) {
        WorkItem next = change.apply(item(ref));
        Instant last = next.activity().updated();
        Instant now = clock.instant();
        echoes.add(change(ref, next, SELF, now.isAfter(last) ? now : last.plusMillis(1)));
    }

    private void count(String what) {
        calls.merge(what, 1, Integer::sum);
    }

    private <T> Optional<Answer<T>> fault(String what, Deque<Fault> faults) {
        count(what);
        if (faults.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (faults.remove()) {
                    case Fault.Limited(var scope, Instant until) ->
                            new Answer.Limited<>(scope, until, "as the test says");
                    case Fault.Away() -> new Answer.Unreachable<>(false, "not reachable");
                    case Fault.AnswerLost(), Fault.Late() ->
                            new Answer.Unreachable<>(true, "no answer came");
                    case Fault.Refused(int status) ->
                            new Answer.Refused<>(status, "not for this account");
                    case Fault.Broken() -> throw new IllegalStateException("a broken connector");
                });
    }
}
