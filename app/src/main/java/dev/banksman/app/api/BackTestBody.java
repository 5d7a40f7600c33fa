package dev.banksman.app.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.app.api.WrongFieldsException.Fault;
import dev.banksman.calendar.WorkCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads what is to be tested; whatever is wrong is told at once. */
final class BackTestBody {

    static final int USUAL_SAMPLE = 200;
    static final int MOST_SAMPLE = 5_000;

    private static final Map<String, String> FIELDS =
            Map.of(
                    "project", "a project's key, such as PAY",
                    "policies", "policies as YAML; without it those in force are tested",
                    "from", PastText.ALLOWED,
                    "sample", "a number from 1 to " + MOST_SAMPLE,
                    "start", "true or false");

    private final JsonNode body;
    private final List<Fault> faults = new ArrayList<>();

    private BackTestBody(JsonNode body) {
        this.body = body;
    }

    /**
     * What was read.
     *
     * @param from by the calendar that says when a day begins
     */
    record Wanted(
            String project,
            Optional<String> policies,
            Optional<Function<WorkCalendar, Instant>> from,
            int sample,
            boolean start,
            List<Fault> faults) {

        Wanted {
            faults = List.copyOf(faults);
        }
    }

    static Wanted read(JsonNode body, Instant now) {
        return new BackTestBody(body).read(now);
    }

    private Wanted read(Instant now) {
        if (!body.isObject()) {
            String names = FIELDS.keySet().stream().sorted().toList().toString();
            throw new WrongFieldsException(
                    List.of(
                            new Fault(
                                    "", "the body is no JSON object", "an object with " + names)));
        }
        body.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !FIELDS.containsKey(name))
                .forEach(name -> wrong(name, "is no field of a back-test", known()));
        String project = text("project").orElse("");
        if (project.isBlank() && faults.stream().noneMatch(f -> f.field().equals("project"))) {
            wrong("project", "is missing");
        }
        return new Wanted(project.strip(), text("policies"), from(now), sample(), start(), faults);
    }

    private static String known() {
        return "one of " + String.join(", ", FIELDS.keySet().stream().sorted().toList());
    }

    private Optional<String> text(String field) {
        JsonNode node = body.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isTextual() || node.asText().isBlank()) {
            wrong(field, node.isTextual() ? "is blank" : "is no text");
            return Optional.empty();
        }
        return Optional.of(node.asText());
    }

    private Optional<Function<WorkCalendar, Instant>> from(Instant now) {
        Optional<String> text = text("from");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Function<WorkCalendar, Instant>> from = PastText.read(text.get(), now);
        if (from.isEmpty()) {
            wrong("from", "is not in the past, or not to be read");
        }
        return from;
    }

    private int sample() {
        JsonNode node = body.path("sample");
        if (node.isMissingNode() || node.isNull()) {
            return USUAL_SAMPLE;
        }
        if (!node.canConvertToInt()
                || !node.isIntegralNumber()
                || node.asInt() < 1
                || node.asInt() > MOST_SAMPLE) {
            wrong("sample", "is " + shown(node));
            return USUAL_SAMPLE;
        }
        return node.asInt();
    }

    private boolean start() {
        JsonNode node = body.path("start");
        if (!node.isMissingNode() && !node.isNull() && !node.isBoolean()) {
            wrong("start", "is " + shown(node));
        }
        return node.asBoolean();
    }

    private static String shown(JsonNode node) {
        String text = node.toString();
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private void wrong(String field, String problem) {
        wrong(field, problem, FIELDS.getOrDefault(field, known()));
    }

    private void wrong(String field, String problem, String allowed) {
        faults.add(new Fault(field, problem, allowed));
    }
}
