package dev.banksman.sandbox.limit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Answer;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Refusal;
import dev.banksman.sandbox.site.SandboxClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps apps within the limits, and tells them in headers how they stand. People have none. */
public final class Governor {

    /**
     * What is asked for.
     *
     * @param issue the issue that is written to; empty for anything else
     */
    public record Ask(String site, String app, String method, String route, String issue) {}

    private record Hour(Instant began, long spent) {}

    private final SandboxClock clock;
    private final Map<String, Hour> hours = new ConcurrentHashMap<>();
    private final Map<Ask, Bucket> buckets = new ConcurrentHashMap<>();
    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private volatile Limits limits;

    public Governor(SandboxClock clock, Limits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    public Limits limits() {
        return limits;
    }

    /** From now on; what was spent stays spent. */
    public void limits(Limits next) {
        limits = next;
        buckets.clear();
        windows.clear();
    }

    /** The 429 if a limit is met. */
    public Optional<Answer> refusal(Ask ask) {
        Instant now = clock.instant();
        Limits current = limits;
        if (spent(ask.app(), now) >= current.pointsPerHour()) {
            Instant reset = now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
            return Optional.of(
                    refuse(
                            "jira-quota-global-based",
                            Duration.between(now, reset),
                            current.pointsPerHour(),
                            reset));
        }
        Ask endpoint = new Ask(ask.site(), ask.app(), ask.method(), ask.route(), "");
        int perSecond = current.perSecond(ask.method(), ask.route());
        if (!buckets.computeIfAbsent(endpoint, key -> new Bucket()).take(perSecond, now)) {
            return Optional.of(
                    refuse(
                            "jira-burst-based",
                            Duration.ofSeconds(1),
                            perSecond,
                            now.plusSeconds(1)));
        }
        if (!ask.issue().isEmpty()) {
            String key = ask.site() + " " + ask.issue();
            Duration wait = windows.computeIfAbsent(key, one -> new Window()).take(current, now);
            if (!wait.isZero()) {
                return Optional.of(
                        refuse(
                                "jira-per-issue-on-write",
                                wait,
                                current.writesShort(),
                                now.plus(wait)));
            }
        }
        return Optional.empty();
    }

    private static Answer refuse(String reason, Duration wait, long limit, Instant reset) {
        long seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
        return Refusal.of(429, "Rate limit exceeded.")
                .answer()
                .with("Retry-After", Long.toString(seconds))
                .with("RateLimit-Reason", reason)
                .with("X-RateLimit-Limit", Long.toString(limit))
                .with("X-RateLimit-Remaining", "0")
                .with("X-RateLimit-Reset", reset.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private long spent(String app, Instant now) {
        Hour hour = hours.get(app);
        return hour == null || hour.began().isBefore(now.truncatedTo(ChronoUnit.HOURS))
                ? 0
                : hour.spent();
    }

    /** Books the points of an answer, and tells the app how it stands. */
    public Answer charge(String app, int points, Answer answer) {
        Instant now = clock.instant();
        Instant began = now.truncatedTo(ChronoUnit.HOURS);
        long spent =
                hours.merge(
                                app,
                                new Hour(began, points),
                                (old, fresh) ->
                                        old.began().isBefore(began)
                                                ? fresh
                                                : new Hour(began, old.spent() + points))
                        .spent();
        return told(answer, spent, now, began.plus(1, ChronoUnit.HOURS));
    }

    private Answer told(Answer answer, long spent, Instant now, Instant reset) {
        long limit = limits.pointsPerHour();
        long left = Math.max(0, limit - spent);
        Answer told =
                answer.with("X-RateLimit-Limit", Long.toString(limit))
                        .with("X-RateLimit-Remaining", Long.toString(left))
                        .with("X-RateLimit-Reset", reset.toString())
                        .with("RateLimit-Policy", "\"global-app-quota\";q=" + limit + ";w=3600");
        if (left >= limit / 5) {
            return told;
        }
        return told.with("X-RateLimit-NearLimit", "true")
                .with(
                        "RateLimit",
                        "\"global-app-quota\";r="
                                + left
                                + ";t="
                                + Duration.between(now, reset).toSeconds());
    }

    /** What each app has spent of this hour. */
    public ObjectNode json() {
        Instant now = clock.instant();
        ObjectNode answer = Json.object();
        answer.put("pointsPerHour", limits.pointsPerHour());
        answer.put("reset", now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS).toString());
        ObjectNode spent = answer.putObject("spent");
        hours.keySet().forEach(app -> spent.put(app, spent(app, now)));
        return answer;
    }
}
