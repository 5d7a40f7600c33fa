package dev.banksman.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.banksman.history.Told;
import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Hold;
import dev.banksman.plan.Intention;
import dev.banksman.plan.Rule;
import dev.banksman.policy.Observation;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What happened to a finding, why, what closes it, and what it called for. */
final class FindingJson {

    private static final int LONGEST = 2_000;

    private final Shown shown;
    private final List<Rule<?>> rules;
    private final Map<String, Integer> numbers = new HashMap<>();

    FindingJson(List<Rule<?>> rules, Shown shown) {
        this.rules = rules;
        this.shown = shown;
        rules.forEach(rule -> numbers.put(rule.handle(), numbers.size()));
    }

    void write(JsonGenerator json, Told told) throws IOException {
        FindingEvent event = told.event();
        json.writeNumberField("p", numbers.getOrDefault(event.stand().rule(), -1));
        json.writeStringField("key", SafeText.cut(event.stand().finding().key(), LONGEST));
        json.writeStringField("e", event.type().word());
        if (event.rung().isPresent()) {
            json.writeNumberField("rung", event.rung().getAsInt());
        }
        flag(json, "time", event.byTime());
        flag(json, "base", event.stand().baseline());
        if (event.type().closes()) {
            return;
        }
        why(json, event);
        json.writeStringField("closes", SafeText.cut(closes(event), LONGEST));
        json.writeArrayFieldStart("x");
        for (Intention intention : told.intentions()) {
            if (intention.held().stream().anyMatch(FindingJson::isTold)) {
                intention(json, intention);
            }
        }
        json.writeEndArray();
    }

    private static void flag(JsonGenerator json, String name, boolean truth) throws IOException {
        if (truth) {
            json.writeBooleanField(name, true);
        }
    }

    private void why(JsonGenerator json, FindingEvent event) throws IOException {
        json.writeArrayFieldStart("why");
        for (Observation observation : event.stand().finding().why()) {
            PageJson.texts(
                    json,
                    observation.name(),
                    shown.text(observation.observed()),
                    observation.against().map(shown::text).orElse(""));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("facts");
        for (Map.Entry<String, String> fact : event.stand().finding().facts().entrySet()) {
            PageJson.texts(json, fact.getKey(), fact.getValue());
        }
        json.writeEndArray();
    }

    private void intention(JsonGenerator json, Intention intention) throws IOException {
        json.writeStartObject();
        json.writeStringField("what", intention.effect());
        json.writeArrayFieldStart("held");
        for (Hold hold : intention.held().stream().filter(FindingJson::isTold).toList()) {
            String until = hold.until().map(at -> " until " + shown.text(at)).orElse("");
            json.writeString(Telling.words(hold.reason()) + until);
        }
        json.writeEndArray();
        boolean unwritten = intention.held().stream().anyMatch(FindingJson::silences);
        if (unwritten && intention.text().isPresent()) {
            json.writeStringField("text", SafeText.cut(intention.text().get(), LONGEST));
        }
        json.writeEndObject();
    }

    /** A mode holds everything of its policy, so it is told with the policy, not each time. */
    private static boolean isTold(Hold hold) {
        return hold.reason() != Hold.Reason.MODE;
    }

    /** Whether what is held may never be written, so that its text is seen nowhere else. */
    private static boolean silences(Hold hold) {
        return switch (hold.reason()) {
            case BASELINE, BURST, BREAKER -> true;
            case MODE, GRACE, HOURS, NOISE, NOBODY -> false;
        };
    }

    private String closes(FindingEvent event) {
        Integer number = numbers.get(event.stand().rule());
        return number == null ? "" : event.clears(rules.get(number).terms().calendar());
    }
}
