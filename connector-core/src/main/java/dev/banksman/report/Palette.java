package dev.banksman.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which colour a policy has: the loudest have one each, the others share the last. */
final class Palette {

    /** How many colours there are; the style sheet has one more for the others. */
    static final int OWN = 8;

    private final Map<String, Integer> places = new HashMap<>();

    Palette(List<PolicyResult> loudestFirst) {
        loudestFirst.forEach(policy -> places.put(policy.rule(), places.size()));
    }

    /** The number of a policy's colour. */
    int number(String rule) {
        return Math.min(OWN, places.getOrDefault(rule, OWN));
    }

    /** The class of what is painted in a policy's colour. */
    String colour(String rule) {
        return "c" + number(rule);
    }

    /** Whether some policies have to share a colour. */
    boolean shared() {
        return places.size() > OWN;
    }
}
