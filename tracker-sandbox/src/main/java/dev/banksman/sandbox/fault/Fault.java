package dev.banksman.sandbox.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.http.Refusal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What goes wrong, for whom, and how often.
 *
 * @param where which requests or deliveries
 * @param rate the chance, 0 to 1
 * @param count how many times at most
 * @param status of the answer, for {@link Kind#STATUS}
 * @param delay how long it hangs, is slow, or is late at most
 * @param copies of a delivery, for {@link Kind#DUPLICATE_WEBHOOK}
 */
public record Fault(
        Kind kind,
        Where where,
        double rate,
        long count,
        int status,
        Map<String, String> headers,
        Duration delay,
        int copies) {

    /** What goes wrong. Those after SLOW concern deliveries to apps, the others calls of apps. */
    public enum Kind {
        STATUS,
        HANG,
        HANG_AFTER_WRITE,
        RESET_BEFORE,
        RESET_AFTER_WRITE,
        SLOW,
        DROP_WEBHOOK,
        DUPLICATE_WEBHOOK,
        SHUFFLE;

        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean ofDeliveries() {
            return compareTo(SLOW) > 0;
        }
    }

    /**
     * Where it goes wrong; empty is anywhere.
     *
     * @param path a regular expression found in the path below the site's address
     * @param event a regular expression found in the name of the event
     */
    public record Where(String site, String method, Pattern path, Pattern event) {

        boolean call(String calledSite, String calledMethod, String calledPath) {
            return (site.isEmpty() || site.equals(calledSite))
                    && (method.isEmpty() || method.equalsIgnoreCase(calledMethod))
                    && path.matcher(calledPath).find();
        }

        boolean delivery(String toSite, String name) {
            return (site.isEmpty() || site.equals(toSite)) && event.matcher(name).find();
        }
    }

    /**
     * Reads one.
     *
     * @throws Refusal naming what is wrong and what is allowed
     */
    public static Fault of(JsonNode body) {
        JsonNode match = body.path("match").isObject() ? body.path("match") : body;
        double rate = body.path("rate").asDouble(1);
        if (rate < 0 || rate > 1) {
            throw Refusal.bad("rate is " + rate + ", allowed: 0 to 1.");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        body.path("headers")
                .properties()
                .forEach(entry -> headers.put(entry.getKey(), entry.getValue().asText()));
        Where where =
                new Where(
                        match.path("site").asText(""),
                        match.path("method").asText(""),
                        pattern("path", match),
                        pattern("event", match));
        return new Fault(
                kind(body.path("kind").asText("")),
                where,
                rate,
                body.path("count").asLong(Long.MAX_VALUE),
                body.path("status").asInt(503),
                headers,
                delay(body.path("delay").asText("")),
                body.path("copies").asInt(2));
    }

    private static Kind kind(String label) {
        return Arrays.stream(Kind.values())
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.bad("kind is '" + label + "', allowed: " + labels() + "."));
    }

    private static String labels() {
        List<String> labels = Arrays.stream(Kind.values()).map(Kind::label).toList();
        return String.join(", ", labels);
    }

    private static Pattern pattern(String name, JsonNode match) {
        try {
            return Pattern.compile(match.path(name).asText(""));
        } catch (PatternSyntaxException malformed) {
            throw Refusal.bad(
                    name + " is no regular expression: " + malformed.getDescription() + ".");
        }
    }

    private static Duration delay(String text) {
        try {
            return text.isEmpty() ? Duration.ofSeconds(60) : Duration.parse(text);
        } catch (DateTimeParseException malformed) {
            throw Refusal.bad("delay is '" + text + "', allowed: an ISO-8601 duration as PT2S.");
        }
    }

    ObjectNode json() {
        ObjectNode node = Json.object();
        node.put("kind", kind.label()).put("rate", rate).put("delay", delay.toString());
        node.put("site", where.site()).put("method", where.method());
        node.put("path", where.path().pattern()).put("event", where.event().pattern());
        if (count != Long.MAX_VALUE) {
            node.put("count", count);
        }
        return kind == Kind.STATUS ? node.put("status", status) : node;
    }
}
