package dev.banksman.testkit;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Examples as the table of a page. */
final class ExampleTable {

    private static final String HEAD =
            """
            Unless a row says otherwise, it is Monday 2026-03-09, 09:00, and people work Monday to Friday, 09:00-17:00.

            | Given | When | Then | Because |
            |---|---|---|---|
            """;

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}( \\d{2}:\\d{2})?");

    private ExampleTable() {}

    static String of(List<Example> examples) {
        return HEAD + examples.stream().map(ExampleTable::row).collect(Collectors.joining());
    }

    private static String row(Example example) {
        return "| "
                + Stream.of(given(example), when(example), then(example), example.because())
                        .map(ExampleTable::cell)
                        .collect(Collectors.joining(" | "))
                + " |\n";
    }

    private static String given(Example example) {
        List<String> parts = new ArrayList<>();
        if (!example.with().isEmpty()) {
            parts.add("`with: " + flow(example.with()) + "`");
        }
        if (!example.kinds().isEmpty()) {
            parts.add("`kinds: " + example.kinds() + "`");
        }
        if (!example.start().equals(Times.text(Times.START))) {
            parts.add("at " + example.start());
        }
        example.given().forEach((key, words) -> parts.add(item(key, words)));
        return String.join("; ", parts);
    }

    private static String item(String key, Map<String, Object> words) {
        return words.isEmpty() ? key : key + ": " + plain(words);
    }

    private static String when(Example example) {
        return example.when().stream().map(ExampleTable::step).collect(Collectors.joining("; "));
    }

    private static String step(Map<String, Object> step) {
        return step.entrySet().stream()
                .map(part -> part(part.getKey(), part.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String part(String word, Object said) {
        return switch (word) {
            case "by" -> "by " + said;
            case "wait" -> said + " pass";
            case "until" -> "it is " + said;
            default -> item(word, Yaml.map(said));
        };
    }

    private static String then(Example example) {
        return switch (example.outcome()) {
            case QUIET -> "quiet";
            case UNKNOWN -> "quiet: not known";
            case FIRES ->
                    example.then().stream()
                            .map(ExampleTable::event)
                            .collect(Collectors.joining("; "));
        };
    }

    private static String event(Expected event) {
        String facts = event.facts().isEmpty() ? "" : " (" + plain(event.facts()) + ")";
        return "**" + event.what() + "**" + event.rest() + facts;
    }

    private static String plain(Map<String, ?> words) {
        return words.entrySet().stream()
                .map(word -> word.getKey() + " " + said(word.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String said(Object value) {
        return switch (value) {
            case Map<?, ?> map -> "(" + plain(Yaml.map(map)) + ")";
            case List<?> list when list.isEmpty() -> "none";
            case List<?> list ->
                    list.stream().map(String::valueOf).collect(Collectors.joining(" and "));
            default -> String.valueOf(value);
        };
    }

    private static String flow(Map<String, Object> words) {
        return "{ "
                + words.entrySet().stream()
                        .map(word -> word.getKey() + ": " + word.getValue())
                        .collect(Collectors.joining(", "))
                + " }";
    }

    private static String cell(String text) {
        return TIME.matcher(text)
                .replaceAll(time -> weekday(time.group()))
                .replace("|", "\\|")
                .replace("\n", " ");
    }

    private static String weekday(String time) {
        LocalDate day = LocalDate.parse(time.substring(0, 10));
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ROOT) + " " + time;
    }
}
