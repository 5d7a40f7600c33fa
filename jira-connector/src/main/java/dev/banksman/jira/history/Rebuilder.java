package dev.banksman.jira.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.banksman.item.Activity;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Link;
import dev.banksman.item.Relations;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.jira.changelog.ChangeSet;
import dev.banksman.jira.changelog.Changelog;
import dev.banksman.jira.translate.Derivation;
import dev.banksman.jira.translate.Doubts;
import dev.banksman.jira.translate.IssueTranslator;
import dev.banksman.jira.translate.Translation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rebuilds items as they were when they were created: the state of today with all changes undone,
 * newest first.
 */
final class Rebuilder {

    private final IssueTranslator translator;
    private final Changelog changelog;
    private final Derivation derivation;
    private final LinksMade linksMade;
    private final Map<String, Entry> entries;
    private final ChangeCodec codec;
    private final Spill spill;
    private final ProblemLog log;
    private final ObjectReader trees;

    Rebuilder(IssueIndex index, Translation translation, Spill spill, ProblemLog log) {
        this.translator = new IssueTranslator(translation);
        this.changelog = new Changelog(translation);
        this.derivation = new Derivation(translation);
        this.linksMade = index.linksMade();
        this.entries = index.entries();
        this.codec = index.codec();
        this.spill = spill;
        this.log = log;
        JsonFactory factory = JsonParsing.factory();
        this.trees = JsonParsing.trees(factory);
    }

    /** Opens an item at its creation; it goes on from there change by change. */
    Cursor open(Entry entry) {
        Doubts doubts = log.oncePerField(entry.place());
        JsonNode json = json(entry);
        TextLimit.check(json, entry.place(), log);
        WorkItem today = translator.translate(json, doubts).orElseThrow();
        WorkItem item = changelog.undo(today, changes(entry), doubts);
        Instant begin = Instant.ofEpochMilli(entry.span().begin());
        item = withoutLaterChildren(withoutLaterLinks(item), begin.toEpochMilli());
        item = item.withActivity(new Activity(begin, begin, List.of()));
        WorkItem first = derivation.derive(item, Value.of(begin));
        Cursor.Start start = new Cursor.Start(first, translator.creator(json), today.comments());
        return new Cursor(entry, start, this);
    }

    private JsonNode json(Entry entry) {
        byte[] bytes = new byte[entry.stored().jsonLength()];
        spill.read(entry.stored().offset(), bytes.length).get(bytes);
        try {
            return trees.readTree(bytes);
        } catch (IOException refused) {
            // the first pass goes over long texts unread, so their faults show only here
            log.report(
                    entry.place(),
                    "a text of the issue cannot be read",
                    "kept, all its fields unknown");
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("id", entry.id())
                    .put("key", entry.key());
        }
    }

    ByteBuffer changeBytes(Entry entry) {
        Entry.Stored stored = entry.stored();
        return spill.read(stored.offset() + stored.jsonLength(), stored.changesLength());
    }

    private List<ChangeSet> changes(Entry entry) {
        ByteBuffer bytes = changeBytes(entry);
        List<ChangeSet> changes = new ArrayList<>(entry.stored().changes());
        for (int i = 0; i < entry.stored().changes(); i++) {
            changes.add(codec.read(bytes));
        }
        return changes;
    }

    ChangeSet read(ByteBuffer changes) {
        return codec.read(changes);
    }

    private WorkItem withoutLaterLinks(WorkItem item) {
        List<Link> links = item.links();
        List<Link> kept =
                links.stream().filter(link -> !linksMade.toldByOther(item.ref(), link)).toList();
        return kept.size() == links.size()
                ? item
                : item.withRelations(item.relations().withLinks(Value.of(kept)));
    }

    /**
     * The list of sub-tasks is that of today, and no changelog tells of it: those that came to be
     * after their parent were not there at its creation.
     */
    private WorkItem withoutLaterChildren(WorkItem item, long begin) {
        Relations relations = item.relations();
        Value<List<ItemRef>> kept =
                relations
                        .children()
                        .map(all -> all.stream().filter(each -> !laterThan(begin, each)).toList());
        return kept.equals(relations.children())
                ? item
                : item.withRelations(new Relations(relations.parent(), kept, relations.links()));
    }

    private boolean laterThan(long begin, ItemRef child) {
        Entry known = entries.get(child.id());
        return known != null && known.ref().equals(child) && known.span().begin() > begin;
    }

    WorkItem redo(WorkItem before, ChangeSet change) {
        return changelog.redo(before, change);
    }

    /** The item with what follows from the parts that a change gave it. */
    WorkItem refresh(WorkItem before, WorkItem next, Value<Instant> blockedSince) {
        return derivation.refresh(before, next, blockedSince);
    }
}
