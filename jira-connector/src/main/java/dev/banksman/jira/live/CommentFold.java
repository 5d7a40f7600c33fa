package dev.banksman.jira.live;

import dev.banksman.item.Activity;
import dev.banksman.item.Comment;
import dev.banksman.item.WorkItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts comments together that come from several places. One is the same as another of its author
 * and instant. The newest {@value #KEPT} of an item are kept.
 */
final class CommentFold {

    /** As many as one page of Jira's gives. */
    static final int KEPT = 100;

    private CommentFold() {}

    static WorkItem with(WorkItem item, List<Comment> comments) {
        List<Comment> sorted = new ArrayList<>(comments);
        sorted.sort(Comparator.comparing(Comment::at));
        int from = Math.max(0, sorted.size() - KEPT);
        List<Comment> kept = sorted.subList(from, sorted.size());
        Activity told = item.activity();
        return kept.equals(told.comments())
                ? item
                : item.withActivity(new Activity(told.created(), told.updated(), kept));
    }

    /** The comments with this one made or changed. */
    static List<Comment> put(List<Comment> comments, Comment comment) {
        List<Comment> all = without(comments, comment);
        all.add(comment);
        return all;
    }

    static List<Comment> without(List<Comment> comments, Comment comment) {
        List<Comment> all = new ArrayList<>(comments);
        all.removeIf(each -> same(each, comment));
        return all;
    }

    static boolean has(List<Comment> comments, Comment comment) {
        return comments.stream().anyMatch(each -> same(each, comment));
    }

    private static boolean same(Comment one, Comment other) {
        return one.at().equals(other.at())
                && one.author().map(p -> p.id()).equals(other.author().map(p -> p.id()));
    }
}
