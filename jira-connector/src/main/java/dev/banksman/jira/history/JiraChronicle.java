package dev.banksman.jira.history;

import dev.banksman.history.Chronicle;
import dev.banksman.history.InputPlace;
import dev.banksman.history.InputProblems;
import dev.banksman.history.PastSnapshot;
import dev.banksman.item.ItemRef;
import dev.banksman.jira.changelog.LinkPhrases;
import dev.banksman.jira.translate.Translation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A history read from exports of Jira's REST interface. The first pass learns the names and puts
 * the issues away, in memory or, when they are many, in a temporary file; going through the states
 * then takes memory for the items that are between their creation and their last change.
 */
public final class JiraChronicle implements Chronicle {

    private final Spill spill;
    private final IssueIndex index;
    private final List<Entry> entries;
    private final Rebuilder rebuilder;
    private final CursorQueue alive = new CursorQueue();
    private final long changes;
    private final Instant end;
    private int opened;

    private JiraChronicle(Spill spill, IssueIndex index, Rebuilder rebuilder) {
        this.spill = spill;
        this.index = index;
        this.rebuilder = rebuilder;
        this.entries = index.entries().values().stream().sorted(Entry.BY_BEGIN).toList();
        this.changes = entries.stream().mapToLong(entry -> entry.stored().changes()).sum();
        this.end =
                Instant.ofEpochMilli(
                        entries.stream().mapToLong(entry -> entry.span().end()).max().orElse(0));
    }

    /**
     * Reads all inputs once.
     *
     * @param inputs files, folders, or {@code -} for standard input; packed with gzip or not
     * @param problems hears of every fault, also while the states are gone through
     * @throws UnreadableHistoryException when an input is not there or cannot be opened, or when
     *     the temporary file cannot be written
     */
    public static JiraChronicle open(
            List<Path> inputs,
            JiraHistoryOptions options,
            InputProblems problems,
            ReadProgress progress) {
        Spill spill = new Spill(options.keeping());
        try {
            return read(Input.of(inputs), options, new Reading(spill, problems, progress));
        } catch (RuntimeException failed) {
            spill.close();
            throw failed;
        }
    }

    private record Reading(Spill spill, InputProblems problems, ReadProgress progress) {}

    private static JiraChronicle read(
            List<Input> inputs, JiraHistoryOptions options, Reading reading) {
        ProblemLog log = new ProblemLog(reading.problems());
        IssueIndex index = new IssueIndex(options.tenant(), log, reading.spill());
        boolean sized = inputs.stream().allMatch(input -> input.size() >= 0);
        long total = sized ? inputs.stream().mapToLong(Input::size).sum() : -1;
        Bytes.Counter counter = new Bytes.Counter(reading.progress(), total);
        InputReader reader = new InputReader(log, index);
        inputs.forEach(input -> reader.read(input, counter));
        counter.tell();
        reading.spill().seal();
        index.seal();
        Translation translation =
                new Translation(options.mapping(), index.lexicon(), index.naming());
        index.linksMade().seal(index.naming(), new LinkPhrases(translation));
        MappedFields.check(options.mapping(), index.lexicon().fields(), log);
        Rebuilder rebuilder = new Rebuilder(index, translation, reading.spill(), log);
        return new JiraChronicle(reading.spill(), index, rebuilder);
    }

    @Override
    public boolean hasNext() {
        return opened < entries.size() || !alive.isEmpty();
    }

    @Override
    public PastSnapshot next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the history is at its end");
        }
        return createdNext() ? create() : step();
    }

    /** Whether the next thing to happen is that an item comes to be. */
    private boolean createdNext() {
        if (alive.isEmpty()) {
            return true;
        }
        if (opened == entries.size()) {
            return false;
        }
        Entry entry = entries.get(opened);
        Cursor next = alive.first();
        int time = Long.compare(entry.span().begin(), next.nextAt());
        return time < 0 || (time == 0 && entry.key().compareTo(next.key()) < 0);
    }

    private PastSnapshot create() {
        Cursor cursor = rebuilder.open(entries.get(opened++));
        alive.add(cursor);
        return cursor.created();
    }

    private PastSnapshot step() {
        PastSnapshot snapshot = alive.first().step();
        alive.settleFirst();
        return snapshot;
    }

    @Override
    public boolean knows(ItemRef ref) {
        Entry entry = index.entries().get(ref.id());
        return entry != null && entry.ref().equals(ref);
    }

    @Override
    public InputPlace where(ItemRef ref) {
        Entry entry = index.entries().get(ref.id());
        return entry == null ? InputPlace.UNKNOWN : new InputPlace(entry.file(), entry.line());
    }

    @Override
    public Instant begin() {
        return entries.isEmpty()
                ? Instant.EPOCH
                : Instant.ofEpochMilli(entries.getFirst().span().begin());
    }

    @Override
    public Instant end() {
        return end;
    }

    @Override
    public long changes() {
        return changes;
    }

    @Override
    public long items() {
        return entries.size();
    }

    @Override
    public void close() {
        spill.close();
    }
}
