package dev.banksman.backtest;

import dev.banksman.port.Histories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One back-test being carried out, on a thread of its own. */
final class Run {

    private static final Logger LOG = LoggerFactory.getLogger(Run.class);

    private final BackTest test;
    private final Histories histories;
    private final Collecting collecting;
    private final Path folder;
    private final InstantSource clock;

    Run(
            BackTest test,
            Histories histories,
            Collecting collecting,
            Path folder,
            InstantSource clock) {
        this.test = test;
        this.histories = histories;
        this.collecting = collecting;
        this.folder = folder;
        this.clock = clock;
    }

    /** The place where everything may be caught: its trouble stays its own. */
    void all() {
        try {
            Files.createDirectories(folder);
            Path past = folder.resolve("history.ndjson");
            try {
                read(past);
                judge(past);
            } finally {
                Files.deleteIfExists(past);
            }
        } catch (EndedException ended) {
            test.failed(clock.instant(), String.valueOf(ended.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            test.failed(clock.instant(), "the service was stopped");
        } catch (IOException | UncheckedIOException failed) {
            LOG.error(
                    "a back-test of {} cannot use {}", test.trial().tenant().id(), folder, failed);
            test.failed(clock.instant(), "the data folder cannot be used; see the log");
        } catch (RuntimeException | StackOverflowError failed) {
            LOG.error("a back-test of {} failed", test.trial().tenant().id(), failed);
            test.failed(clock.instant(), "a fault of Banksman's own; see its log");
        } finally {
            if (test.isStopped() || test.standing() instanceof BackTest.Failed) {
                Folders.remove(folder);
            }
        }
    }

    private void read(Path past) throws InterruptedException {
        Histories.Sample sample = new Histories.Sample(test.trial().project(), test.trial().most());
        try (Histories.Reading reading = histories.read(test.trial().tenant(), sample, past)) {
            collecting.all(reading);
        }
    }

    private void judge(Path past) throws IOException {
        if (test.standing() instanceof BackTest.Running running) {
            test.goOn(running.progress().doing("judging"));
        }
        Result result = new Judging(test, histories, folder).of(past, clock.instant());
        test.done(clock.instant(), result);
    }
}
