package dev.banksman.app.service.config;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of values. */
final class Kinds {

    static final Kind<String> TEXT = of("text", Function.identity());

    static final Kind<Boolean> TRUTH =
            of(
                    "true or false",
                    text ->
                            switch (text) {
                                case "true" -> true;
                                case "false" -> false;
                                default -> throw new IllegalArgumentException("no truth");
                            });

    static final Kind<Path> PATH =
            of(
                    "a path",
                    text -> {
                        try {
                            return Path.of(text);
                        } catch (InvalidPathException e) {
                            throw new IllegalArgumentException(e);
                        }
                    });

    /** With a host, and without a query or a trailing slash that matters. */
    static final Kind<URI> URL = of("a URL such as https://banksman.example.com", Kinds::url);

    /** Words with commas between them. */
    static final Kind<List<String>> LIST =
            of(
                    "a list",
                    text ->
                            Arrays.stream(text.split(",", -1))
                                    .map(String::strip)
                                    .filter(word -> !word.isEmpty())
                                    .toList());

    /** Hosts with or without a port, without patterns. */
    static final Kind<List<String>> HOSTS =
            of(
                    "hosts such as jira.example.com or 10.0.0.7:8080, with commas between",
                    text -> LIST.read(text).stream().map(Kinds::host).toList());

    /** Names with values, as in {@code a=1,b=2}. */
    static final Kind<Map<String, String>> NAMED =
            of("names with values", text -> named(LIST.read(text)));

    private Kinds() {}

    private record Plain<T>(String allowed, Function<String, T> reader) implements Kind<T> {
        @Override
        public T read(String text) {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw new IllegalArgumentException("wants " + allowed, e);
            }
        }
    }

    static <T> Kind<T> of(String allowed, Function<String, T> reader) {
        return new Plain<>(allowed, reader);
    }

    static Kind<Integer> count(int least, int most) {
        return of(
                "a whole number from %d to %d".formatted(least, most),
                text -> {
                    int number = Integer.parseInt(text);
                    if (number < least || number > most) {
                        throw new IllegalArgumentException(text);
                    }
                    return number;
                });
    }

    /** Time by the clock. */
    static Kind<Duration> time(Duration least, Duration most) {
        return of(
                "a time from %s to %s, such as PT5S, 5s or 100ms"
                        .formatted(Times.text(least), Times.text(most)),
                text -> {
                    Duration time = Times.parse(text);
                    if (time.compareTo(least) < 0 || time.compareTo(most) > 0) {
                        throw new IllegalArgumentException(text);
                    }
                    return time;
                });
    }

    /** A constant of an enum, by its name in lower case. */
    static <E extends Enum<E>> Kind<E> word(Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            words.put(constant.name().toLowerCase(Locale.ROOT), constant);
        }
        return of(
                "one of " + String.join(", ", words.keySet()),
                text ->
                        Optional.ofNullable(words.get(text))
                                .orElseThrow(() -> new IllegalArgumentException(text)));
    }

    /** A text of that form. */
    static Kind<String> matching(String regex, String allowed) {
        return of(
                allowed,
                text -> {
                    if (!text.matches(regex)) {
                        throw new IllegalArgumentException(text);
                    }
                    return text;
                });
    }

    private static URI url(String text) {
        URI url = URI.create(text);
        boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        if (!web || url.getHost() == null || url.getUserInfo() != null) {
            throw new IllegalArgumentException(text);
        }
        return url;
    }

    private static String host(String text) {
        URI web = URI.create("http://" + text);
        if (web.getHost() == null
                || !text.equals(web.getAuthority())
                || web.getUserInfo() != null) {
            throw new IllegalArgumentException(text);
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> named(List<String> words) {
        return words.stream()
                .map(word -> word.split("=", 2))
                .peek(
                        pair -> {
                            if (pair.length < 2 || pair[0].isBlank() || pair[1].isBlank()) {
                                throw new IllegalArgumentException("a name without a value");
                            }
                        })
                .collect(
                        Collectors.toMap(
                                pair -> pair[0], pair -> pair[1], (a, b) -> b, LinkedHashMap::new));
    }
}
