package dev.banksman.bench.live;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Sends events over so many connections, as fast as they are answered or at a fixed rate. */
final class Senders {

    private final int port;
    private final int connections;
    private final Work work;

    /** Makes the request of an event, by its running number. */
    @FunctionalInterface
    interface Work {
        Wire.Request request(int number) throws GeneralSecurityException;
    }

    Senders(int port, int connections, Work work) {
        this.port = port;
        this.connections = connections;
        this.work = work;
    }

    /**
     * What came of it.
     *
     * @param answers how long each answer took, from the time at which the event was due
     * @param sentAt when each event was due, by {@link System#nanoTime}
     * @param refused answers other than 2xx
     */
    record Sent(Times answers, List<Long> sentAt, int refused, double seconds) {
        double perSecond() {
            return answers.count() / seconds;
        }
    }

    /** Closed loop: each connection sends its next event when the last one is answered. */
    Sent flatOut(int from, int count) throws IOException, InterruptedException {
        return run(from, count, 0);
    }

    /** Open loop: events are due at a fixed rate, whether the last one was answered or not. */
    Sent atRate(int from, int count, double perSecond) throws IOException, InterruptedException {
        return run(from, count, perSecond);
    }

    private Sent run(int from, int count, double perSecond)
            throws IOException, InterruptedException {
        long[] took = new long[count];
        long[] due = new long[count];
        AtomicInteger next = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<?>> running = new ArrayList<>();
            for (int c = 0; c < connections; c++) {
                running.add(
                        threads.submit(
                                () -> {
                                    try (Wire wire = new Wire(port)) {
                                        for (int i = next.getAndIncrement();
                                                i < count;
                                                i = next.getAndIncrement()) {
                                            due[i] = wait(begin, i, perSecond);
                                            int status = wire.post(work.request(from + i));
                                            took[i] = System.nanoTime() - due[i];
                                            if (status / 100 != 2) {
                                                refused.incrementAndGet();
                                            }
                                        }
                                    }
                                    return null;
                                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("sending failed: " + e.getCause(), e.getCause());
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Sent(
                Times.of(took), Arrays.stream(due).boxed().toList(), refused.get(), seconds);
    }

    /** Until an event is due; the time that it is due, which may be long ago. */
    private static long wait(long begin, int number, double perSecond) {
        if (perSecond == 0) {
            return System.nanoTime();
        }
        long due = begin + (long) (number * 1e9 / perSecond);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return due;
    }

    /** Tokens are for a second; making one for each event would measure the generator. */
    static final class TokenCache {
        private final Site site;
        private final String path;
        private volatile Entry last = new Entry(0, "");

        private record Entry(long second, String token) {}

        TokenCache(Site site, String path) {
            this.site = site;
            this.path = path;
        }

        String token() throws GeneralSecurityException {
            long second = Instant.now().getEpochSecond();
            Entry entry = last;
            if (entry.second != second) {
                entry =
                        new Entry(
                                second, Tokens.webhook(site, path, Instant.ofEpochSecond(second)));
                last = entry;
            }
            return entry.token;
        }
    }

    /** The median of several figures. */
    static double median(List<Double> figures) {
        double[] sorted = figures.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
