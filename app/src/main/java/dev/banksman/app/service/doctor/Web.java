package dev.banksman.app.service.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Asks addresses whether they answer. */
final class Web {

    private static final Duration MOST_SKEW = Duration.ofSeconds(30);

    private final Duration patience;

    Web(Duration patience) {
        this.patience = patience;
    }

    /** The status that an address answers with, if it answers. */
    Optional<Integer> status(URI url) {
        return ask(url).map(HttpResponse::statusCode);
    }

    /** Whether this machine's clock goes as that server's does. */
    Result clock(URI url) {
        String subject = "clock";
        Optional<Duration> skew =
                ask(url).flatMap(answer -> answer.headers().firstValue("Date")).flatMap(Web::skew);
        if (skew.isEmpty()) {
            return Result.weak(
                    subject,
                    "nobody to compare it with",
                    "tokens are refused when it is wrong by more than a minute: run NTP");
        }
        Duration off = skew.get();
        return off.abs().compareTo(MOST_SKEW) > 0
                ? Result.weak(
                        subject,
                        "off by %d s against %s".formatted(off.toSeconds(), url.getHost()),
                        "run NTP: tokens are refused when it is wrong by more than a minute")
                : Result.ok(subject, "goes as that of " + url.getHost());
    }

    private static Optional<Duration> skew(String date) {
        try {
            Instant there =
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Optional.of(Duration.between(there, Instant.now()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<HttpResponse<Void>> ask(URI url) {
        HttpRequest request = HttpRequest.newBuilder(url).timeout(patience).GET().build();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(patience).build()) {
            return Optional.of(client.send(request, BodyHandlers.discarding()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
