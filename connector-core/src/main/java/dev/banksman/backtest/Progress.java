package dev.banksman.backtest;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a back-test is.
 *
 * @param doing one or a few words
 * @param items whose past was read
 * @param points spent so far, as far as answers told
 */
public record Progress(String doing, long items, long calls, long points, Optional<Wait> waits) {

    static final Progress NONE = new Progress("nothing yet", 0, 0, 0, Optional.empty());

    /** What it waits for, and until when. */
    public record Wait(Instant until, String reason) {}

    Progress doing(String what) {
        return new Progress(what, items, calls, points, Optional.empty());
    }

    Progress plus(long moreItems, long morePoints) {
        return new Progress(
                doing, items + moreItems, calls + 1, points + morePoints, Optional.empty());
    }

    Progress waiting(Wait what) {
        return new Progress(doing, items, calls, points, Optional.of(what));
    }
}
