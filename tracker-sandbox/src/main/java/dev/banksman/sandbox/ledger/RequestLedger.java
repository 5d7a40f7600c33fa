package dev.banksman.sandbox.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Json;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/** Every request to a site: the newest ones whole, all of them counted. */
public final class RequestLedger {

    private static final int KEPT = 50_000;

    /**
     * One request.
     *
     * @param route the template of its path
     * @param who the app's key, or the person's account; empty for a stranger
     * @param status 0 if there was no answer
     * @param points what it cost
     */
    public record Entry(
            Instant at,
            String site,
            String method,
            String path,
            String route,
            String who,
            int status,
            int points) {

        public ObjectNode json() {
            return Json.object()
                    .put("at", at.toString())
                    .put("site", site)
                    .put("method", method)
                    .put("path", path)
                    .put("who", who)
                    .put("status", status)
                    .put("points", points);
        }
    }

    private record Counted(String site, String who, String method, String route, int status) {}

    private final Deque<Entry> newest = new ArrayDeque<>();
    private final Map<Counted, LongAdder> counts = new ConcurrentHashMap<>();
    private final Map<Counted, LongAdder> points = new ConcurrentHashMap<>();

    public void note(Entry entry) {
        Counted key =
                new Counted(
                        entry.site(), entry.who(), entry.method(), entry.route(), entry.status());
        counts.computeIfAbsent(key, one -> new LongAdder()).increment();
        points.computeIfAbsent(key, one -> new LongAdder()).add(entry.points());
        synchronized (newest) {
            newest.addLast(entry);
            if (newest.size() > KEPT) {
                newest.removeFirst();
            }
        }
    }

    public void forget() {
        synchronized (newest) {
            newest.clear();
        }
        counts.clear();
        points.clear();
    }

    /** The newest that fit, oldest first. */
    public List<Entry> find(Predicate<Entry> wanted, int most) {
        synchronized (newest) {
            List<Entry> found = newest.stream().filter(wanted).toList();
            return found.subList(Math.max(0, found.size() - most), found.size());
        }
    }

    /** Counts of all requests since the start, also of those that are no longer kept. */
    public ObjectNode totals(String site, String who) {
        Map<String, Long> byRoute = new TreeMap<>();
        Map<String, Long> byStatus = new TreeMap<>();
        long total = 0;
        long spent = 0;
        for (Map.Entry<Counted, LongAdder> entry : counts.entrySet()) {
            Counted key = entry.getKey();
            if ((site.isEmpty() || site.equals(key.site()))
                    && (who.isEmpty() || who.equals(key.who()))) {
                long count = entry.getValue().sum();
                total += count;
                spent += points.getOrDefault(key, new LongAdder()).sum();
                byRoute.merge(key.method() + " " + key.route(), count, Long::sum);
                byStatus.merge(Integer.toString(key.status()), count, Long::sum);
            }
        }
        ObjectNode answer = Json.object().put("total", total).put("points", spent);
        byStatus.forEach(answer.putObject("byStatus")::put);
        byRoute.forEach(answer.putObject("byRoute")::put);
        return answer;
    }
}
