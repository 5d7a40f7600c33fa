package dev.banksman.jira.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.item.Comment;
import dev.banksman.item.Mapping;
import dev.banksman.item.WorkItem;
import dev.banksman.jira.apply.Answers;
import dev.banksman.jira.translate.IssueTranslator;
import dev.banksman.port.Answer;
import dev.banksman.port.Look;
import dev.banksman.port.Look.Kind;
import dev.banksman.port.Snapshot;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tracker.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes one state of all that events say of an item. An issue's webhook carries the whole issue,
 * and the newest one counts; comments are folded in, also those that came in before it and are
 * newer; anything else only says that a read is needed.
 */
final class EventReader {

    private final IssueReader issues;

    EventReader(IssueReader issues) {
        this.issues = issues;
    }

    /** What is being put together. */
    private record Case(Tenant tenant, Optional<WorkItem> stored, Mapping mapping) {}

    Answer<Reading> read(
            Tenant tenant, Optional<WorkItem> stored, List<Look> looks, Mapping mapping) {
        if (looks.stream().anyMatch(look -> look.kind() == Kind.GONE)) {
            return new Answer.Ok<>(new Reading.Gone());
        }
        if (looks.stream().anyMatch(look -> look.kind() == Kind.HINT)) {
            return needs("an event says only that something happened");
        }
        List<Event> events = looks.stream().flatMap(look -> Event.of(look).stream()).toList();
        if (events.size() < looks.size() || events.isEmpty()) {
            return needs("an event carries nothing that can be read");
        }
        return read(new Case(tenant, stored, mapping), events);
    }

    private static Answer<Reading> needs(String why) {
        return new Answer.Ok<>(new Reading.NeedsRead(why));
    }

    private Answer<Reading> read(Case of, List<Event> events) {
        List<Event> comments = of(Kind.COMMENT, events);
        List<Event> states = of(Kind.SNAPSHOT, events);
        if (states.isEmpty()) {
            return of.stored()
                    .map(item -> folded(of, item, comments))
                    .orElseGet(() -> needs("the item was never read"));
        }
        Event newest = states.stream().max(Comparator.comparing(Event::updated)).orElseThrow();
        if (!IssueReader.whole(newest.issue())) {
            return needs("the event does not carry the whole issue");
        }
        boolean torn =
                states.stream()
                        .filter(each -> each.updated().equals(newest.updated()))
                        .anyMatch(each -> !each.issue().equals(newest.issue()));
        return torn
                ? needs("two states of the item tell the same time")
                : whole(of, newest, comments);
    }

    private static List<Event> of(Kind kind, List<Event> events) {
        return events.stream()
                .filter(event -> event.look().kind() == kind)
                .sorted(Comparator.comparing(event -> event.look().at()))
                .toList();
    }

    /** The state's own time stays: a comment says nothing of the rest of the item. */
    private Answer<Reading> folded(Case of, WorkItem stored, List<Event> comments) {
        JsonNode nothing = comments.getFirst().issue();
        return Answers.map(
                issues.translator(of.tenant(), nothing, of.mapping()),
                translator -> {
                    WorkItem item =
                            CommentFold.with(
                                    stored,
                                    said(translator, stored.comments(), comments, Instant.MIN));
                    return new Reading.Folded(
                            new Snapshot(
                                    item, stored.activity().updated(), comments.getLast().actor()));
                });
    }

    private Answer<Reading> whole(Case of, Event newest, List<Event> comments) {
        boolean told = CommentPages.complete(newest.issue()) || newest.createsIssue();
        if (!told && of.stored().isEmpty()) {
            return needs("the event does not carry the comments");
        }
        return Answers.then(
                issues.translator(of.tenant(), newest.issue(), of.mapping()),
                translator ->
                        Answers.map(
                                issues.read(of.tenant(), newest.issue(), of.mapping()),
                                item -> whole(of, newest, item, translator, comments)));
    }

    private static Reading whole(
            Case of,
            Event newest,
            WorkItem item,
            IssueTranslator translator,
            List<Event> comments) {
        boolean told = CommentPages.complete(newest.issue()) || newest.createsIssue();
        List<Comment> stored = of.stored().map(WorkItem::comments).orElse(List.of());
        List<Comment> base = told ? withLater(item, stored, newest.updated()) : stored;
        Instant known = told ? newest.updated() : Instant.MIN;
        WorkItem folded = CommentFold.with(item, said(translator, base, comments, known));
        return new Reading.Whole(new Snapshot(folded, newest.updated(), newest.actor()));
    }

    /** What the state tells, and what was said after it. */
    private static List<Comment> withLater(WorkItem item, List<Comment> stored, Instant updated) {
        List<Comment> all = new ArrayList<>(item.comments());
        for (Comment comment : stored) {
            if (comment.at().isAfter(updated) && !CommentFold.has(all, comment)) {
                all.add(comment);
            }
        }
        return all;
    }

    /** The comments with what events say of them; what is no newer than the base is in it. */
    private static List<Comment> said(
            IssueTranslator translator, List<Comment> base, List<Event> events, Instant known) {
        List<Comment> all = base;
        for (Event event : events) {
            Optional<Comment> comment = translator.comment(event.comment());
            if (comment.isPresent() && event.deletesComment()) {
                all = CommentFold.without(all, comment.get());
            } else if (comment.isPresent() && event.said().isAfter(known)) {
                all = CommentFold.put(all, comment.get());
            }
        }
        return all;
    }
}
