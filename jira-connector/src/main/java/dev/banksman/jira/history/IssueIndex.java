package dev.banksman.jira.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.jira.changelog.ChangeItem;
import dev.banksman.jira.changelog.ChangeSet;
import dev.banksman.jira.changelog.LastDueDate;
import dev.banksman.jira.changelog.Side;
import dev.banksman.jira.history.ProblemLog.Place;
import dev.banksman.jira.translate.Json;
import dev.banksman.jira.translate.Lexicon;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The first pass: learns what the whole input says of names, and puts each issue away. */
final class IssueIndex implements IssueSink {

    private final ProblemLog log;
    private final Spill spill;
    private final ChangeCodec codec = new ChangeCodec();
    private final Lexicon lexicon = Lexicon.ofExport();
    private final HistoryNaming naming;
    private final LinksMade linksMade = new LinksMade();
    private final Map<String, Entry> entries = new HashMap<>();

    IssueIndex(String tenant, ProblemLog log, Spill spill) {
        this.naming = new HistoryNaming(tenant);
        this.log = log;
        this.spill = spill;
    }

    @Override
    public void names(JsonNode names, JsonNode schema) {
        lexicon.learnNames(names, schema);
    }

    @Override
    public void issue(RawIssue issue, Place place) {
        if (issue.key.isBlank()) {
            log.report(place, "an issue without key", "skipped");
            return;
        }
        Place here = place.of(issue.key);
        if (!issue.dated()) {
            log.report(here, undated(issue), "skipped");
        } else if (newest(issue, here)) {
            reportFaults(issue, here);
            settle(issue, here);
            learn(issue);
            put(issue, here);
        }
    }

    private static String undated(RawIssue issue) {
        return issue.unreadCreation.isMissingNode()
                ? "nothing says when the issue was created"
                : "created: no real time: " + Json.quote(issue.unreadCreation);
    }

    /** Exports overlap: of several states of one issue, the last one is whole. */
    private boolean newest(RawIssue issue, Place place) {
        Entry known = entries.get(issue.key);
        if (known == null) {
            return true;
        }
        boolean newer = issue.updated.orElse(issue.end()) > known.span().updated();
        log.report(
                place,
                "the issue is in the input twice, before in "
                        + known.file()
                        + " line "
                        + known.line(),
                newer ? "this one kept, the earlier skipped" : "skipped");
        return newer;
    }

    private void reportFaults(RawIssue issue, Place place) {
        issue.doubts.forEach(doubt -> log.report(place, doubt, "kept without it"));
        if (!issue.hasChangelog) {
            log.report(place, "no changelog", "kept, as it is now from its creation on");
        }
        if (issue.announced > issue.listed) {
            log.report(
                    place,
                    "only "
                            + issue.listed
                            + " of "
                            + issue.announced
                            + " changelog entries are there",
                    "kept, earlier states may be wrong");
        }
        long created = issue.created.orElse(Long.MAX_VALUE);
        if (issue.created.isEmpty()) {
            // a date that is there and cannot be read is a doubt of the translation
            if (issue.unreadCreation.isMissingNode()) {
                log.report(
                        place, "no date of creation", "kept, from its first change or comment on");
            }
        } else if (issue.begin() < created) {
            log.report(
                    place,
                    "changed or commented before it was created",
                    "kept, from its first change or comment on");
        }
    }

    private void settle(RawIssue issue, Place place) {
        JsonNode due = issue.fields.getOrDefault("duedate", MissingNode.getInstance());
        issue.changes = LastDueDate.settle(issue.changes, due, log.oncePerField(place));
    }

    private void learn(RawIssue issue) {
        ItemRef ref = naming.learn(issue.id, issue.key);
        issue.fields.forEach(lexicon::learnField);
        issue.people.forEach(lexicon.people()::learn);
        linksMade.learn(ref, issue.changes);
        for (ChangeSet change : issue.changes) {
            change.items().forEach(item -> learn(item, ref));
        }
    }

    private void learn(ChangeItem item, ItemRef ref) {
        switch (item.field()) {
            case CUSTOM -> lexicon.learnChange(item.fieldId(), item.name());
            case KEY -> each(item, side -> naming.learnOld(side.text(), ref));
            case RELEASE -> each(item, side -> lexicon.learnRelease(side.id(), side.text()));
            case COMPONENT -> each(item, side -> lexicon.learnComponent(side.id(), side.text()));
            case ASSIGNEE, REPORTER -> each(item, this::learnPerson);
            default -> {}
        }
    }

    private static void each(ChangeItem item, Consumer<Side> learner) {
        learner.accept(item.before());
        learner.accept(item.after());
    }

    private void learnPerson(Side side) {
        if (!side.id().isEmpty() && !side.text().isEmpty()) {
            lexicon.people().learn(Person.of(side.id(), side.text()));
        }
    }

    private void put(RawIssue issue, Place place) {
        long offset = spill.position();
        spill.write(issue.json, 0, issue.json.length);
        codec.begin();
        issue.changes.forEach(codec::write);
        spill.write(codec.buffer(), 0, codec.size());
        Entry.Span span =
                new Entry.Span(issue.begin(), issue.end(), issue.updated.orElse(issue.end()));
        Entry.Stored stored =
                new Entry.Stored(offset, issue.json.length, codec.size(), issue.changes.size());
        ItemRef ref = naming.ref("", issue.key);
        entries.put(issue.key, new Entry(ref, issue.id, place.file(), place.line(), span, stored));
    }

    /** Ends the learning; an earlier state of an issue under a key that it has lost goes. */
    void seal() {
        for (Map.Entry<String, ItemRef> old : naming.renamed().entrySet()) {
            Entry before = entries.get(old.getKey());
            Entry now = entries.get(old.getValue().id());
            if (before != null && now != null && before.id().equals(now.id())) {
                log.report(
                        before.place(),
                        "the issue is in the input twice, as " + now.key() + " now",
                        "skipped");
                entries.remove(before.key());
                naming.forget(before.key());
            }
        }
        lexicon.seal();
    }

    Lexicon lexicon() {
        return lexicon;
    }

    HistoryNaming naming() {
        return naming;
    }

    LinksMade linksMade() {
        return linksMade;
    }

    ChangeCodec codec() {
        return codec;
    }

    Map<String, Entry> entries() {
        return entries;
    }
}
