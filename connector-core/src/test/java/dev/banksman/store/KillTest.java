package dev.banksman.store;

import static dev.banksman.store.Bench.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.port.Claim;
import dev.banksman.port.Delivery;
import dev.banksman.port.Inbox.Receipt;
import dev.banksman.port.ItemStore.Appetite;
import dev.banksman.port.Look;
import dev.banksman.port.Tenants.Arrival;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that is killed while it takes deliveries in loses none that it acknowledged. */
final class KillTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {7, 20_261_120})
    void nothingAcknowledgedIsLostWhenTheProcessIsKilled(long seed) throws Exception {
        Random random = new Random(seed);
        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < 2; round++) {
            Process process = start(round);
            acknowledged.addAll(readThenKill(process, 100 + random.nextInt(300)));
        }

        try (Stores store = Stores.open(options())) {
            store.items().takeBack("one");
            Set<String> found = new HashSet<>();
            List<Claim> claims = claim(store);
            while (!claims.isEmpty()) {
                claims.forEach(
                        claim -> {
                            claim.looks().forEach(look -> found.add(look.body()));
                            store.items()
                                    .commitAndFinish(
                                            claim, Bench.outcome(claim.state()), Optional.empty());
                        });
                claims = claim(store);
            }
            assertThat(acknowledged).hasSizeGreaterThan(200);
            assertThat(found).containsAll(acknowledged);
            String again = acknowledged.iterator().next();
            assertThat(store.inbox().accept(delivery(again))).isEqualTo(Receipt.REPEATED);
        }
    }

    private static List<Claim> claim(Stores store) {
        return store.items().claim(new Appetite("one", 64, 64, Bench.LEASE));
    }

    private Process start(int round) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Taker.class.getName(),
                        folder.toString(),
                        "r" + round)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Reads so many acknowledgements, kills without warning, and reads what is left of them. */
    private static Set<String> readThenKill(Process process, int lines) throws IOException {
        Set<String> acknowledged = new HashSet<>();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null) {
                acknowledged.add(line);
                if (acknowledged.size() == lines) {
                    // the handle kills and leaves the pipe open: what was printed before still
                    // counts
                    process.toHandle().destroyForcibly();
                }
                line = out.readLine();
            }
        }
        // the last line may have been cut short by the kill
        acknowledged.removeIf(each -> !each.endsWith("."));
        return acknowledged;
    }

    private StoreOptions options() {
        return StoreOptions.folder(folder, "one", InstantSource.system(), Engine.KEYS);
    }

    private static Delivery delivery(String id) {
        Look look =
                new Look(
                        item("acme", Math.floorMod(id.hashCode(), 50)),
                        "ABC",
                        Look.Kind.HINT,
                        Optional.empty(),
                        Bench.START,
                        id);
        return new Delivery("acme", id, List.of(look));
    }

    /** The process that is killed: prints what it acknowledged, after it was committed. */
    static final class Taker {

        private Taker() {}

        public static void main(String[] args) {
            Stores store =
                    Stores.open(
                            StoreOptions.folder(
                                    Path.of(args[0]), "one", InstantSource.system(), Engine.KEYS));
            store.tenants()
                    .arrive(
                            new Arrival(
                                    "acme",
                                    "sim",
                                    "Acme",
                                    URI.create("https://acme.example"),
                                    List.of()));
            try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
                for (int i = 0; i < 200_000; i++) {
                    String id = args[1] + "-" + i + ".";
                    threads.execute(
                            () -> {
                                store.inbox().accept(delivery(id));
                                System.out.println(id);
                                System.out.flush();
                            });
                }
            }
        }
    }
}
