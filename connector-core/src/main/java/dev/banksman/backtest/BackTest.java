package dev.banksman.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One back-test, from its price to its result. Safe for use by several threads. */
public final class BackTest {

    private final String id;
    private final Trial trial;
    private final Quote quote;
    private final Instant created;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile Standing standing;

    /** Where it stands. */
    public sealed interface Standing {

        /** The word that people read. */
        default String word() {
            return switch (this) {
                case Priced priced -> "priced";
                case Running running -> "running";
                case Done done -> "done";
                case Failed failed -> "failed";
            };
        }
    }

    /** Nothing was read; it waits to be started. */
    public record Priced() implements Standing {}

    public record Running(Instant since, Progress progress) implements Standing {}

    public record Done(Instant since, Instant at, Progress progress, Result result)
            implements Standing {}

    /** It ended without a result; {@code reason} is fit to show. */
    public record Failed(Instant since, Instant at, Progress progress, String reason)
            implements Standing {}

    BackTest(String id, Trial trial, Quote quote, Instant created) {
        this.id = id;
        this.trial = trial;
        this.quote = quote;
        this.created = created;
        this.standing = new Priced();
    }

    public String id() {
        return id;
    }

    public Trial trial() {
        return trial;
    }

    public Quote quote() {
        return quote;
    }

    public Instant created() {
        return created;
    }

    public Standing standing() {
        return standing;
    }

    boolean isRunning() {
        return standing instanceof Running;
    }

    /** When nothing is going to change any more; nothing while it runs. */
    Optional<Instant> restsSince() {
        return switch (standing) {
            case Priced priced -> Optional.of(created);
            case Running running -> Optional.empty();
            case Done done -> Optional.of(done.at());
            case Failed failed -> Optional.of(failed.at());
        };
    }

    void begin(Instant now) {
        standing = new Running(now, Progress.NONE);
    }

    void goOn(Progress progress) {
        if (standing instanceof Running(Instant since, Progress before)) {
            standing = new Running(since, progress);
        }
    }

    void done(Instant at, Result result) {
        if (standing instanceof Running(Instant since, Progress progress)) {
            standing = new Done(since, at, progress.doing("done"), result);
        }
    }

    void failed(Instant at, String reason) {
        if (standing instanceof Running(Instant since, Progress progress)) {
            standing = new Failed(since, at, progress, reason);
        }
    }

    /** Lets its run end as soon as it notices. */
    void stop() {
        stop.countDown();
    }

    boolean isStopped() {
        return stop.getCount() == 0;
    }

    /** Rests, or is stopped before. */
    void rest(Duration time) throws InterruptedException {
        stop.await(Math.max(1, time.toMillis()), TimeUnit.MILLISECONDS);
    }
}
