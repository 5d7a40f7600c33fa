package dev.banksman.jira.client;

import dev.banksman.port.Answer.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A pool of points that Jira fills anew at each UTC hour, shared fairly. A tenant's own part is
 * there whenever it is asked for. Beyond it a tenant takes what the others leave: while nobody else
 * calls, all of it; otherwise no faster than the hour goes by, so that enough is left for those who
 * call late in the hour. Not safe for several threads.
 */
final class FairHour {

    private final double share;
    private final Scope whole;
    private final Map<String, Long> taken = new HashMap<>();
    private long limit;
    private long used;
    private Instant hour = Instant.EPOCH;

    /** A pool, and what stops when it is empty. */
    FairHour(long limit, double share, Scope whole) {
        this.limit = limit;
        this.share = share;
        this.whole = whole;
    }

    /** What holds a call of that many points back. */
    Optional<Stop> look(String tenant, int points, Instant now) {
        roll(now);
        if (used + points > limit) {
            return Optional.of(new Stop(whole, next(), "the hour's points are used up"));
        }
        long mine = taken.getOrDefault(tenant, 0L) + points;
        boolean contended = taken.size() > (taken.containsKey(tenant) ? 1 : 0);
        if (!contended || mine <= share * limit) {
            return Optional.empty();
        }
        Instant turn = hour.plusMillis((used + points) * Duration.ofHours(1).toMillis() / limit);
        return turn.isAfter(now)
                ? Optional.of(new Stop(tenantOr(whole), turn, "the tenant's fair share is used up"))
                : Optional.empty();
    }

    private static Scope tenantOr(Scope whole) {
        return whole == Scope.APP ? Scope.TENANT : whole;
    }

    /** Takes points out; fewer than 0 puts them back. */
    void take(String tenant, int points, Instant now) {
        roll(now);
        used = Math.max(0, used + points);
        taken.merge(tenant, (long) points, Long::sum);
    }

    /** Believes the tracker, who counts for all our processes together. */
    void learn(long newLimit, long left, Instant now) {
        roll(now);
        limit = newLimit;
        used = Math.max(used, newLimit - left);
    }

    private void roll(Instant now) {
        Instant begun = now.truncatedTo(ChronoUnit.HOURS);
        if (!begun.equals(hour)) {
            hour = begun;
            used = 0;
            taken.clear();
        }
    }

    private Instant next() {
        return hour.plus(Duration.ofHours(1));
    }

    /** When the hour that an instant lies in is over. */
    static Instant end(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
    }
}
