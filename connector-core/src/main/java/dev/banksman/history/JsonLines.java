package dev.banksman.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Hold;
import dev.banksman.plan.Intention;
import dev.banksman.plan.Rule;
import dev.banksman.policy.Observation;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes what a replay tells as JSON Lines in UTF-8: one object a line, sorted by time, item,
 * policy and key, and a last line that holds the totals. The format is described in docs/replay.md
 * and stable: fields may be added, none changes its meaning.
 */
public final class JsonLines implements ReplayListener, AutoCloseable {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;
    private final Map<String, Rule<?>> rules;
    private final Map<String, String> parameters = new HashMap<>();

    public JsonLines(OutputStream out, List<Rule<?>> rules) throws IOException {
        this.json = JSON.createGenerator(out);
        this.json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        this.json.disable(StreamWriteFeature.AUTO_CLOSE_CONTENT.mappedFeature());
        this.rules = rules.stream().collect(Collectors.toMap(Rule::handle, Function.identity()));
    }

    @Override
    public void told(Told told) {
        try {
            write(told.event(), told.intentions());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the last line; {@code problems} counts what was wrong with the input. */
    public void totals(Totals totals, long problems) {
        try {
            json.writeStartObject();
            json.writeObjectFieldStart("totals");
            json.writeStringField("from", JsonValues.time(totals.begin()));
            json.writeStringField("to", JsonValues.time(totals.end()));
            json.writeNumberField("items", totals.items());
            json.writeNumberField("changes", totals.changes());
            counts("events", totals.events());
            json.writeNumberField("baseline", totals.baseline());
            json.writeNumberField("unknown", totals.unknowns());
            json.writeNumberField("problems", problems);
            counts("writes", totals.writes());
            quieted(totals.quieted());
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private void write(FindingEvent event, List<Intention> intentions) throws IOException {
        json.writeStartObject();
        json.writeStringField("at", JsonValues.time(event.at()));
        json.writeStringField("item", event.stand().finding().on().toString());
        json.writeStringField("policy", rule(event).id());
        json.writeStringField("key", event.stand().finding().key());
        json.writeStringField("event", event.type().word());
        if (event.rung().isPresent()) {
            json.writeNumberField("rung", event.rung().getAsInt());
        } else {
            json.writeNullField("rung");
        }
        json.writeBooleanField("baseline", event.stand().baseline());
        why(event);
        json.writeStringField("clears", clears(event));
        json.writeArrayFieldStart("effects");
        for (Intention intention : intentions) {
            effect(intention);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void why(FindingEvent event) throws IOException {
        List<Observation> why = event.stand().finding().why();
        json.writeObjectFieldStart("why");
        json.writeObjectFieldStart("observed");
        NamesOnce observed = new NamesOnce();
        for (Observation observation : why) {
            json.writeFieldName(observed.next(observation.name()));
            JsonValues.write(json, observation.observed());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("against");
        NamesOnce against = new NamesOnce();
        for (Observation observation : why) {
            String name = against.next(observation.name());
            if (observation.against().isPresent()) {
                json.writeFieldName(name);
                JsonValues.write(json, observation.against().get());
            }
        }
        json.writeEndObject();
        json.writeObjectFieldStart("facts");
        for (Map.Entry<String, String> fact : sorted(event.stand().finding().facts())) {
            json.writeStringField(fact.getKey(), fact.getValue());
        }
        json.writeEndObject();
        json.writeFieldName("parameters");
        json.writeRawValue(parameters(rule(event)));
        json.writeEndObject();
    }

    /** The same for every event of a rule, so it is worked out once. */
    private String parameters(Rule<?> rule) throws IOException {
        String known = parameters.get(rule.handle());
        if (known != null) {
            return known;
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator once = JSON.createGenerator(text)) {
            JsonValues.parameters(once, rule.terms().params());
        }
        parameters.put(rule.handle(), text.toString());
        return text.toString();
    }

    private void effect(Intention intention) throws IOException {
        json.writeStartObject();
        json.writeStringField("effect", intention.effect());
        json.writeStringField("at", JsonValues.time(intention.at()));
        if (!intention.to().isEmpty()) {
            json.writeFieldName("to");
            JsonValues.write(json, intention.to());
        }
        if (intention.text().isPresent()) {
            json.writeStringField("text", intention.text().get());
        }
        json.writeArrayFieldStart("held");
        for (Hold hold : intention.held()) {
            held(hold);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void held(Hold hold) throws IOException {
        json.writeStartObject();
        json.writeStringField("by", hold.reason().word());
        if (hold.until().isPresent()) {
            json.writeStringField("until", JsonValues.time(hold.until().get()));
        }
        json.writeEndObject();
    }

    private void counts(String name, Map<String, Long> counts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }

    private void quieted(Totals.Quieted quieted) throws IOException {
        json.writeObjectFieldStart("quieted");
        json.writeNumberField("bursts", quieted.bursts());
        json.writeNumberField("breakers", quieted.breakers());
        json.writeNumberField("digested", quieted.digested());
        json.writeEndObject();
    }

    private String clears(FindingEvent event) {
        return event.clears(rule(event).terms().calendar());
    }

    private Rule<?> rule(FindingEvent event) {
        Rule<?> rule = rules.get(event.stand().rule());
        if (rule == null) {
            throw new IllegalArgumentException("no rule " + event.stand().rule());
        }
        return rule;
    }

    private static List<Map.Entry<String, String>> sorted(Map<String, String> facts) {
        return facts.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    }
}
