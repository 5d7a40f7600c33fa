package dev.banksman.item;

import java.time.Instant;
import java.util.List;

/** When an item was made and last changed, and what was said on it, oldest first. */
public record Activity(Instant created, Instant updated, List<Comment> comments) {

    public Activity {
        comments = List.copyOf(comments);
    }

    public Activity withUpdated(Instant next) {
        return new Activity(created, next, comments);
    }
}
