package dev.banksman.sandbox.hook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Json;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts what became of the parcels of each site. */
final class Tally {

    enum End {
        DELIVERED,
        UNWANTED,
        GAVE_UP
    }

    private static final int KEPT = 100;

    private static final class Counts {
        private long begun;
        private long dropped;
        private long retried;
        private final Map<End, Long> ended = new EnumMap<>(End.class);
        private final Deque<ObjectNode> failures = new ArrayDeque<>();

        private long ended(End end) {
            return ended.getOrDefault(end, 0L);
        }
    }

    private final Map<String, Counts> sites = new TreeMap<>();

    private Counts of(String site) {
        return sites.computeIfAbsent(site, name -> new Counts());
    }

    synchronized void begun(String site) {
        of(site).begun++;
    }

    synchronized void dropped(String site) {
        of(site).dropped++;
    }

    synchronized void retried(String site) {
        of(site).retried++;
    }

    synchronized void ended(String site, End end) {
        of(site).ended.merge(end, 1L, Long::sum);
    }

    synchronized void gaveUp(Parcel parcel, int tries, String why) {
        Counts counts = of(parcel.site());
        counts.ended.merge(End.GAVE_UP, 1L, Long::sum);
        if (counts.failures.size() == KEPT) {
            counts.failures.removeFirst();
        }
        counts.failures.add(
                Json.object()
                        .put("event", parcel.event())
                        .put("identifier", parcel.identifier())
                        .put("tries", tries)
                        .put("why", why.replace("!", "")));
    }

    /** The counts of one site, or of all. */
    synchronized ObjectNode json(String site) {
        ObjectNode answer = Json.object();
        long open = 0;
        ObjectNode bySite = Json.object();
        for (Map.Entry<String, Counts> entry : sites.entrySet()) {
            if (site.isEmpty() || site.equals(entry.getKey())) {
                ObjectNode one = json(entry.getValue());
                open += one.path("open").asLong();
                bySite.set(entry.getKey(), one);
            }
        }
        answer.put("empty", open == 0).put("open", open);
        answer.set("sites", bySite);
        return answer;
    }

    private static ObjectNode json(Counts counts) {
        long closed = counts.ended.values().stream().mapToLong(Long::longValue).sum();
        ObjectNode node = Json.object();
        node.put("begun", counts.begun).put("open", counts.begun - closed);
        node.put("delivered", counts.ended(End.DELIVERED)).put("retried", counts.retried);
        node.put("dropped", counts.dropped).put("gaveUp", counts.ended(End.GAVE_UP));
        node.put("unwanted", counts.ended(End.UNWANTED));
        node.set("failures", Json.array(counts.failures));
        return node;
    }
}
