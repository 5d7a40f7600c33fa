package dev.banksman.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Banksman as a process of its own, as an operator runs it: one node, on this process's class path
 * unless told otherwise. Its log is in its folder.
 */
public final class Service implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private ServiceSettings settings;
    private final List<String> program;
    private final Web web = Web.plain();
    private final Web admin = web.with("Authorization", "Bearer " + ServiceSettings.ADMIN_TOKEN);
    private Process process;
    private Duration untilReady;

    private Service(ServiceSettings settings, List<String> program) throws IOException {
        this.settings = settings;
        this.program = program;
        this.process = process();
        this.untilReady = Duration.ZERO;
    }

    /** Starts one and waits until it is ready; port 0 becomes a free one and stays it. */
    public static Service start(ServiceSettings settings) {
        return start(settings, ownClassPath());
    }

    /**
     * As above.
     *
     * @param program what starts Banksman, without its arguments
     */
    public static Service start(ServiceSettings settings, List<String> program) {
        Service service = launch(settings, program);
        boolean ready = false;
        try {
            service.awaitReady();
            ready = true;
            return service;
        } finally {
            if (!ready) {
                service.close();
            }
        }
    }

    /** Starts one and does not wait. */
    public static Service launch(ServiceSettings settings) {
        return launch(settings, ownClassPath());
    }

    private static Service launch(ServiceSettings settings, List<String> program) {
        try {
            ServiceSettings fixed = settings.port() == 0 ? settings.withPort(freePort()) : settings;
            fixed.write();
            return new Service(fixed, program);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A port that nobody listens on. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<String> ownClassPath() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.banksman.app.Main");
    }

    private Process process() throws IOException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("up", "--no-sandbox", "--config", settings.config().toString()));
        return new ProcessBuilder(command)
                .directory(settings.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(settings.log().toFile()))
                .start();
    }

    /**
     * Waits until it says that it is ready.
     *
     * @throws AssertionError with the end of its log, when it does not become so
     */
    public void awaitReady() {
        untilReady =
                Awaiting.within(PATIENCE)
                        .until("Banksman to be ready", this::readyOrEnded, this::endOfLog);
        if (!process.isAlive()) {
            throw new AssertionError("Banksman ended at its start: " + endOfLog());
        }
    }

    private boolean readyOrEnded() {
        return !process.isAlive() || ready();
    }

    public boolean ready() {
        return web.get(url() + "/actuator/health/readiness").status() == 200;
    }

    /** From the last start to ready. */
    public Duration untilReady() {
        return untilReady;
    }

    public String url() {
        return "http://127.0.0.1:" + settings.port();
    }

    /** Where the tracker finds it. */
    public String publicUrl() {
        return settings.further().getOrDefault("server.public-url", url());
    }

    public ServiceSettings settings() {
        return settings;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** The admin API, at {@code url()/api}, with the token for everything. */
    public Web admin() {
        return admin;
    }

    /** The part of it that is about one site. */
    public SiteApi api(Place place) {
        return new SiteApi(admin, url() + "/api/tenants/" + tenant(place));
    }

    /** How it says that it goes. */
    public JsonNode health() {
        return admin.get(url() + "/api/health").orThrow("health").json();
    }

    /** {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(20));
    }

    /** Stops it in its tracks, as a long pause does. */
    public void freeze() {
        signal("STOP");
    }

    /** Lets it go on. */
    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        List<String> command = List.of("kill", "-" + name, Long.toString(process.pid()));
        try {
            int code = new ProcessBuilder(command).start().waitFor();
            if (code != 0) {
                throw new IllegalStateException(command + " ended with " + code);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    /** SIGTERM; how long it took to end. */
    public Duration stop(Duration patience) {
        long begin = System.nanoTime();
        process.destroy();
        awaitEnd(patience);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private void awaitEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("Banksman did not end within " + patience);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    /** Starts it again with the same folder and port, and waits until it is ready. */
    public void startAgain() {
        try {
            process = process();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        awaitReady();
    }

    /** Starts it again as set up otherwise; the folder and port stay the same. */
    public void startAgain(ServiceSettings other) {
        try {
            other.write();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        settings = other;
        startAgain();
    }

    /** The id that it has given to a site. */
    public String tenant(Place place) {
        return find(place)
                .orElseThrow(() -> new AssertionError("no tenant for " + place.site()))
                .path("id")
                .asText();
    }

    /** Whether a site is among its tenants. */
    public boolean knows(Place place) {
        return find(place).isPresent();
    }

    private Optional<JsonNode> find(Place place) {
        for (JsonNode tenant : admin.get(url() + "/api/tenants").orThrow("tenants").json()) {
            if (tenant.path("clientKey").asText().equals(place.clientKey())
                    || tenant.path("cloudId").asText().equals(place.cloudId())) {
                return Optional.of(tenant);
            }
        }
        return Optional.empty();
    }

    /** Puts policies in force for one site alone. */
    public void policies(Place place, String yaml) {
        api(place).ask("PUT", "/policies", yaml).orThrow("policies");
    }

    /** Whether no item waits for being looked at, nor is in work. */
    public boolean idle() {
        JsonNode health = admin.get(url() + "/api/health").json();
        return health.has("due")
                && health.path("due").asLong() == 0
                && health.path("inWork").asLong() == 0;
    }

    /** Items that were put aside, of all sites. */
    public long parked() {
        return health().path("parked").asLong();
    }

    /** The sum over labels of a Prometheus metric; 0 for one that is not there. */
    public double metric(String name) {
        return admin.get(url() + "/actuator/prometheus")
                .text()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** The last lines of its log, and where all of it is. */
    public String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(settings.log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 25), lines.size()))
                    + "\nlog: "
                    + settings.log();
        } catch (IOException failed) {
            return "no log: " + failed;
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroyForcibly();
            awaitEnd(Duration.ofSeconds(20));
        }
    }
}
