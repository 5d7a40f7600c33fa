package dev.banksman.testkit;

import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Stand;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was heard of a finding, without what may differ between two runs that say the same.
 *
 * @param what {@code opened}, {@code updated}, {@code rung 2}, {@code resolved}, {@code withdrawn}
 * @param on the key of the item that it is about
 * @param key tells findings of one rule on one item apart
 */
public record Heard(
        Instant at, String rule, String what, String on, String key, Map<String, String> facts) {

    public Heard {
        facts = new TreeMap<>(facts);
    }

    static Heard of(FindingEvent event) {
        String rung = event.rung().isPresent() ? " " + event.rung().getAsInt() : "";
        return of(event.at(), event.type().word() + rung, event.stand());
    }

    static Heard of(Instant at, String what, Stand stand) {
        return new Heard(
                at,
                stand.rule(),
                what,
                stand.finding().on().id(),
                stand.finding().key(),
                stand.finding().facts());
    }

    @Override
    public String toString() {
        return Times.text(at) + " " + rule + " " + what + " " + on + "/" + key + " " + facts;
    }
}
