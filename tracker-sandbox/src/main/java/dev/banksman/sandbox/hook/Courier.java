package dev.banksman.sandbox.hook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.site.SandboxClock;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Brings parcels to apps: several at a time per site, in no promised order, again after a failure,
 * and never twice at once.
 */
public final class Courier implements AutoCloseable {

    /**
     * What becomes of a parcel before its first try.
     *
     * @param copies when each copy sets out; none is a loss, two are a duplicate
     */
    public record Fate(List<Duration> copies) {
        public static final Fate PLAIN = new Fate(List.of(Duration.ZERO));
    }

    private final SandboxClock clock;
    private final int concurrency;
    private final Function<Parcel, Fate> fates;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client;
    private final Later later;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final Tally tally = new Tally();

    /**
     * Begins to deliver.
     *
     * @param concurrency how many are on their way at once, per site
     */
    public Courier(SandboxClock clock, int concurrency, Function<Parcel, Fate> fates) {
        this.clock = clock;
        this.concurrency = concurrency;
        this.fates = fates;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .executor(threads)
                        .build();
        this.later = new Later(clock);
        later.start();
    }

    public void send(Parcel parcel) {
        Fate fate = fates.apply(parcel);
        if (fate.copies().isEmpty()) {
            tally.dropped(parcel.site());
        }
        Attempt attempt = new Attempt(parcel, 0, "");
        for (Duration delay : fate.copies()) {
            tally.begun(parcel.site());
            if (delay.isZero()) {
                offer(attempt);
            } else {
                later.at(clock.instant().plus(delay), () -> offer(attempt));
            }
        }
    }

    private record Attempt(Parcel parcel, int retry, String reason) {}

    private void offer(Attempt attempt) {
        lanes.computeIfAbsent(attempt.parcel().site(), site -> new Lane(threads, concurrency))
                .offer(() -> deliver(attempt));
    }

    private void deliver(Attempt attempt) {
        Parcel parcel = attempt.parcel();
        if (!parcel.wanted().getAsBoolean()) {
            tally.ended(parcel.site(), Tally.End.UNWANTED);
            return;
        }
        String failure = attempt(attempt);
        if (failure.isEmpty()) {
            tally.ended(parcel.site(), Tally.End.DELIVERED);
        } else if (failure.startsWith("!") || attempt.retry() >= parcel.policy().retries()) {
            tally.gaveUp(parcel, attempt.retry() + 1, failure);
        } else {
            tally.retried(parcel.site());
            Attempt next = new Attempt(parcel, attempt.retry() + 1, failure);
            later.at(clock.instant().plus(parcel.policy().delay()), () -> offer(next));
        }
    }

    /** Empty when it was taken; a reason that begins with "!" is final. */
    private String attempt(Attempt attempt) {
        Parcel parcel = attempt.parcel();
        try {
            HttpRequest request =
                    parcel.packer()
                            .pack(attempt.retry(), attempt.reason())
                            .timeout(parcel.policy().timeout())
                            .build();
            int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 == 2) {
                return "";
            }
            return parcel.policy().retryable().test(status)
                    ? "status " + status
                    : "!status " + status;
        } catch (IOException failed) {
            return failed.getClass().getSimpleName();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            return "!closed";
        }
    }

    /** Whether nothing waits, is on its way, or is to be tried again. */
    public ObjectNode state(String site) {
        return tally.json(site);
    }

    /** For calls beside the lanes: descriptors and lifecycle. */
    public HttpClient client() {
        return client;
    }

    @Override
    public void close() {
        later.close();
        threads.shutdownNow();
        client.shutdownNow();
    }
}
