package dev.banksman.app.compare;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.banksman.plan.Hold;
import dev.banksman.plan.Intention;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * Writes differences as JSON Lines, by policy, item, key and time, and a last line with the counts.
 * The format is described in docs/commands.md.
 */
public final class PlanJson {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final JsonGenerator json;

    public PlanJson(OutputStream out) throws IOException {
        this.json = new JsonFactory().createGenerator(out);
        this.json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        this.json.disable(StreamWriteFeature.AUTO_CLOSE_CONTENT.mappedFeature());
    }

    public void write(Comparison comparison) throws IOException {
        for (PolicyChange policy : comparison.policies().values()) {
            for (Difference difference : policy.differences()) {
                write(difference);
            }
        }
        counts(comparison);
        json.writeRaw('\n');
        json.flush();
    }

    private void write(Difference difference) throws IOException {
        Life.Id id = difference.shown().id();
        json.writeStartObject();
        json.writeStringField("policy", id.policy());
        json.writeStringField("item", id.item().toString());
        json.writeStringField("key", id.key());
        json.writeStringField("difference", difference.word());
        switch (difference) {
            case Difference.OnlyOld(Life life) -> life("old", life);
            case Difference.OnlyNew(Life life) -> life("new", life);
            case Difference.Changed(Life before, Life after, var what) -> {
                json.writeArrayFieldStart("what");
                for (String each : what) {
                    json.writeString(each);
                }
                json.writeEndArray();
                life("old", before);
                life("new", after);
            }
        }
        json.writeEndObject();
    }

    private void life(String name, Life life) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("opened", TIME.format(life.opened()));
        json.writeStringField("closed", life.closed().map(TIME::format).orElse(null));
        json.writeArrayFieldStart("rungs");
        for (int rung : life.rungs()) {
            json.writeNumber(rung);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("effects");
        for (Intention intention : life.intentions()) {
            effect(intention);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void effect(Intention intention) throws IOException {
        json.writeStartObject();
        json.writeStringField("effect", intention.effect());
        json.writeStringField("at", time(intention.at()));
        json.writeArrayFieldStart("held");
        for (Hold hold : intention.held()) {
            json.writeString(hold.reason().word());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void counts(Comparison comparison) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("totals");
        for (Map.Entry<String, PolicyChange> entry : comparison.policies().entrySet()) {
            PolicyChange policy = entry.getValue();
            json.writeObjectFieldStart(entry.getKey());
            pair("findings", policy.findings());
            json.writeNumberField("onlyOld", policy.differences(Difference.OnlyOld.class).size());
            json.writeNumberField("onlyNew", policy.differences(Difference.OnlyNew.class).size());
            json.writeNumberField("changed", policy.differences(Difference.Changed.class).size());
            pair("notes", policy.notes());
            pair("messages", policy.messages());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void pair(String name, PolicyChange.Pair pair) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("old", pair.before());
        json.writeNumberField("new", pair.after());
        json.writeEndObject();
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
