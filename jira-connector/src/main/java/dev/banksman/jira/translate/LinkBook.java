package dev.banksman.jira.translate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The link types that issues carry, by the phrases that changelogs write. */
public final class LinkBook {

    /** One side of a link type. */
    public record Side(String type, boolean outward) {}

    private final Map<String, List<Side>> sides = new HashMap<>();

    void learn(JsonNode type) {
        String name = Json.text(type, "name");
        if (!name.isEmpty()) {
            learn(Json.text(type, "outward"), new Side(name, true));
            learn(Json.text(type, "inward"), new Side(name, false));
        }
    }

    private void learn(String phrase, Side side) {
        List<Side> known =
                sides.computeIfAbsent(phrase.toLowerCase(Locale.ROOT), k -> new ArrayList<>(1));
        if (!known.contains(side)) {
            known.add(side);
        }
    }

    /** The sides of link types that read like this; none for a phrase that no issue carries. */
    public List<Side> sides(String phrase) {
        return sides.getOrDefault(phrase.toLowerCase(Locale.ROOT), List.of());
    }
}
