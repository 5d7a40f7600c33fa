package dev.banksman.jira.history;

import dev.banksman.history.PastSnapshot;
import dev.banksman.item.Activity;
import dev.banksman.item.Comment;
import dev.banksman.item.Person;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.jira.changelog.ChangeSet;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One item on its way through time. It holds the item as it is now, the next change, and no other;
 * a comment at the instant of a change comes after it.
 */
final class Cursor {

    static final long NEVER = Long.MAX_VALUE;

    /** What an item is when it comes to be, and what is known of it beyond that state. */
    record Start(WorkItem first, Optional<Person> creator, List<Comment> comments) {}

    private final Entry entry;
    private final Rebuilder rebuilder;
    private final ByteBuffer changes;
    private final Optional<Person> creator;
    private final List<Comment> comments;
    private WorkItem item;
    private Value<Instant> blockedSince;
    private int changesLeft;
    private int commentsGone;
    private Optional<ChangeSet> change = Optional.empty();
    private long nextAt;

    Cursor(Entry entry, Start start, Rebuilder rebuilder) {
        this.entry = entry;
        this.item = start.first();
        this.creator = start.creator();
        this.comments = start.comments();
        this.rebuilder = rebuilder;
        this.changes = rebuilder.changeBytes(entry);
        this.changesLeft = entry.stored().changes();
        this.blockedSince = item.blocked().map(blockage -> item.created());
        readChange();
    }

    String key() {
        return entry.key();
    }

    /** When the item changes next, in milliseconds; never when it does not. */
    long nextAt() {
        return nextAt;
    }

    /** The item at its creation. */
    PastSnapshot created() {
        return new PastSnapshot(item.created(), creator, item, nextAt == NEVER);
    }

    /** Goes on to the next change or comment. */
    PastSnapshot step() {
        Instant at = Instant.ofEpochMilli(nextAt);
        if (change.isPresent() && change.get().at() == nextAt) {
            ChangeSet due = change.get();
            readChange();
            return moved(rebuilder.redo(item, due), at, due.author());
        }
        Comment comment = comments.get(commentsGone++);
        setNext();
        return moved(item, at, comment.author().known());
    }

    private PastSnapshot moved(WorkItem changed, Instant at, Optional<Person> actor) {
        WorkItem told = changed.withActivity(activity(at));
        Value<Instant> since = blockedSince.isPresent() ? blockedSince : Value.of(at);
        WorkItem next = rebuilder.refresh(item, told, since);
        blockedSince = next.blocked().isPresent() ? since : Value.empty();
        item = next;
        return new PastSnapshot(at, actor, next, nextAt == NEVER);
    }

    private Activity activity(Instant at) {
        List<Comment> said = item.comments();
        return new Activity(
                item.created(),
                at,
                said.size() == commentsGone ? said : comments.subList(0, commentsGone));
    }

    private void readChange() {
        change = changesLeft > 0 ? Optional.of(rebuilder.read(changes)) : Optional.empty();
        changesLeft--;
        setNext();
    }

    private void setNext() {
        long commented =
                commentsGone < comments.size()
                        ? comments.get(commentsGone).at().toEpochMilli()
                        : NEVER;
        nextAt = Math.min(commented, change.map(ChangeSet::at).orElse(NEVER));
    }
}
