package dev.banksman.jira.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.banksman.item.ItemRef;
import dev.banksman.port.Answer.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Jira's short limits: calls a second of one endpoint, and writes to one item (20 in 2 s, 100 in 30
 * s). See developer.atlassian.com/cloud/jira/platform/rate-limiting.
 */
final class Bursts {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int MOST_REMEMBERED = 50_000;

    private record Endpoint(String tenant, String endpoint) {}

    private final Cache<Endpoint, SlidingWindow> endpoints = remembering();
    private final Cache<ItemRef, List<SlidingWindow>> items = remembering();

    private static <K, V> Cache<K, V> remembering() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(Duration.ofMinutes(1))
                .build();
    }

    Optional<Stop> look(Ticket ticket, Instant now) {
        Instant turn = endpoint(ticket).earliest(now);
        if (turn.isAfter(now)) {
            return Optional.of(new Stop(Scope.ENDPOINT, turn, "calls a second"));
        }
        return ticket.written()
                .flatMap(
                        item ->
                                writes(item).stream()
                                        .map(window -> window.earliest(now))
                                        .filter(at -> at.isAfter(now))
                                        .max(Instant::compareTo))
                .map(at -> new Stop(Scope.ITEM, at, "writes to one item"));
    }

    void take(Ticket ticket, Instant now) {
        endpoint(ticket).add(now);
        ticket.written().ifPresent(item -> writes(item).forEach(window -> window.add(now)));
    }

    private SlidingWindow endpoint(Ticket ticket) {
        return endpoints.get(
                new Endpoint(ticket.tenant(), ticket.endpoint()),
                key -> new SlidingWindow(perSecond(key.endpoint()), SECOND));
    }

    private List<SlidingWindow> writes(ItemRef item) {
        return items.get(
                item,
                key ->
                        List.of(
                                new SlidingWindow(20, Duration.ofSeconds(2)),
                                new SlidingWindow(100, Duration.ofSeconds(30))));
    }

    private static int perSecond(String endpoint) {
        if (endpoint.endsWith("/changelog")) {
            return 200;
        }
        if (endpoint.equals("GET rest/api/3/issue/{}")) {
            return 150;
        }
        return endpoint.startsWith("PUT") || endpoint.startsWith("DELETE") ? 50 : 100;
    }
}
