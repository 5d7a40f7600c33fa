package dev.banksman.jira.client;

import dev.banksman.port.Answer.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * What the headers of an answer say of limits. Headers that begin with {@code Beta-} tell of limits
 * that do not hold yet, and are not looked at.
 */
final class RateHeaders {

    /** Longer than any limit of Jira's lasts: what asks for more is a mistake. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private static final String GLOBAL = "global-app-quota";

    private final UnaryOperator<String> headers;
    private final Instant now;

    /** Headers by name; "" for one that is not there. */
    RateHeaders(UnaryOperator<String> headers, Instant now) {
        this.headers = headers;
        this.now = now;
    }

    /** What a refusal for too many calls stops, and until when. */
    Stop stop() {
        String reason = headers.apply("RateLimit-Reason");
        Scope scope =
                switch (reason) {
                    case "jira-quota-global-based" -> Scope.APP;
                    case "jira-burst-based" -> Scope.ENDPOINT;
                    case "jira-per-issue-on-write" -> Scope.ITEM;
                    default -> Scope.TENANT;
                };
        Instant until = retryAfter().or(this::reset).orElseGet(() -> usual(reason, scope));
        return new Stop(scope, until, reason.isEmpty() ? "too many calls" : reason);
    }

    private Instant usual(String reason, Scope scope) {
        if (reason.contains("quota")) {
            return FairHour.end(now);
        }
        return now.plus(
                switch (scope) {
                    case ENDPOINT -> Duration.ofSeconds(2);
                    case ITEM, TENANT, APP -> Duration.ofSeconds(30);
                });
    }

    /** Seconds or a date; nothing for 0, which says to wait and not how long. */
    private Optional<Instant> retryAfter() {
        String said = headers.apply("Retry-After").strip();
        Optional<Instant> at =
                said.matches("\\d{1,40}") ? Optional.of(now.plus(seconds(said))) : date(said);
        return at.filter(instant -> instant.isAfter(now)).map(this::within);
    }

    private static Duration seconds(String digits) {
        return digits.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
    }

    private static Optional<Instant> date(String said) {
        try {
            return Optional.of(
                    ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    private Instant within(Instant at) {
        Instant latest = now.plus(LONGEST);
        return at.isAfter(latest) ? latest : at;
    }

    private Optional<Instant> reset() {
        try {
            String said = headers.apply("X-RateLimit-Reset");
            return Optional.of(ZonedDateTime.parse(said).toInstant())
                    .filter(instant -> instant.isAfter(now))
                    .map(this::within);
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    /** A limit that this answer used up, though it was let through itself. */
    Optional<Stop> usedUp() {
        boolean none = headers.apply("X-RateLimit-Remaining").strip().equals("0");
        return none
                ? reset().map(at -> new Stop(Scope.ENDPOINT, at, "no calls remaining"))
                : Optional.empty();
    }

    /** The points of the whole app: how many an hour, and how many are left. */
    record Pool(OptionalLong limit, OptionalLong left) {}

    Pool pool() {
        return new Pool(
                parameter(headers.apply("RateLimit-Policy"), "q"),
                parameter(headers.apply("RateLimit"), "r"));
    }

    /** A parameter of the whole app's policy, in a list of policies with commas between. */
    private static OptionalLong parameter(String list, String name) {
        for (int from = 0, to; from < list.length(); from = to + 1) {
            int comma = list.indexOf(',', from);
            to = comma < 0 ? list.length() : comma;
            String policy = list.substring(from, to).strip();
            if (policy.startsWith("\"" + GLOBAL + "\"")) {
                return number(policy, ";" + name + "=");
            }
        }
        return OptionalLong.empty();
    }

    private static OptionalLong number(String policy, String before) {
        int at = policy.indexOf(before);
        int from = at + before.length();
        int to = from;
        while (at >= 0 && to < policy.length() && Character.digit(policy.charAt(to), 10) >= 0) {
            to++;
        }
        return at < 0 || to == from || to - from > 12
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(policy.substring(from, to)));
    }
}
