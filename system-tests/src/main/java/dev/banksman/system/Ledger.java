package dev.banksman.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What our app brought about on a site, as the tracker shows it. */
public final class Ledger {

    /** One request of ours. */
    public record Called(Instant at, String method, String path, int status) {}

    private final Web web;
    private final String cloud;
    private final Place place;

    Ledger(Web web, String cloud, Place place) {
        this.web = web;
        this.cloud = cloud;
        this.place = place;
    }

    private JsonNode ask(String path) {
        return web.get(cloud + "/sandbox/" + path + "site=" + Web.escaped(place.site()))
                .orThrow(path)
                .json();
    }

    /** Our comments that stand, by item; items without any are not in it. */
    public Map<String, List<Note>> notes() {
        Map<String, List<Note>> notes = new TreeMap<>();
        for (JsonNode issue :
                ask("ledger?author=" + Web.escaped(place.account()) + "&").path("issues")) {
            String key = issue.path("key").asText();
            List<Note> standing = new ArrayList<>();
            issue.path("comments").forEach(comment -> standing.add(Note.of(key, comment)));
            if (!standing.isEmpty()) {
                notes.put(key, List.copyOf(standing));
            }
        }
        return notes;
    }

    /** Our comments that stand on an item. */
    public List<Note> notes(String key) {
        return notes().getOrDefault(key, List.of());
    }

    /** Whether exactly one stands, and asks for something. */
    public boolean asks(String key) {
        List<Note> notes = notes(key);
        return notes.size() == 1 && notes.getFirst().open();
    }

    /** Whether exactly one stands, folded. */
    public boolean folded(String key) {
        List<Note> notes = notes(key);
        return notes.size() == 1 && !notes.getFirst().open();
    }

    /** Mails about comments, mentions among them. */
    public int mails() {
        int count = 0;
        for (JsonNode mail : ask("mail?limit=50000&").path("mail")) {
            String about = mail.path("about").asText();
            count += about.equals("commented") || about.equals("mentioned") ? 1 : 0;
        }
        return count;
    }

    /** How often each route was called by our app, since the ledger was last emptied. */
    public Map<String, Long> calls() {
        Map<String, Long> calls = new TreeMap<>();
        ask("requests?limit=1&who=" + Web.escaped(place.app()) + "&")
                .path("byRoute")
                .properties()
                .forEach(route -> calls.put(route.getKey(), route.getValue().asLong()));
        return calls;
    }

    /** How many requests of our app there were. */
    public long total() {
        return calls().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Our newest requests whose path fits, oldest first. */
    public List<Called> requests(String method, String pattern) {
        List<Called> found = new ArrayList<>();
        String query =
                "requests?limit=50000&who=%s&method=%s&path=%s&"
                        .formatted(
                                Web.escaped(place.app()),
                                Web.escaped(method),
                                Web.escaped(pattern));
        for (JsonNode one : ask(query).path("requests")) {
            found.add(
                    new Called(
                            Instant.parse(one.path("at").asText()),
                            one.path("method").asText(),
                            one.path("path").asText(),
                            one.path("status").asInt()));
        }
        return found;
    }
}
