package dev.banksman.bench.live;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Banksman as a process of its own, as an operator runs it. */
final class Service implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path home;
    private final ServiceFiles files;
    private final int port;
    private Process process;
    private final Duration untilReady;

    private Service(Path home, ServiceFiles files, int port, Process process, Duration untilReady) {
        this.home = home;
        this.files = files;
        this.port = port;
        this.process = process;
        this.untilReady = untilReady;
    }

    /** Starts it and waits until it is ready. */
    static Service start(Path home, ServiceFiles files) throws IOException, InterruptedException {
        int port = files.port() == 0 ? freePort() : files.port();
        ServiceFiles fixed = files.withPort(port);
        fixed.write();
        long begin = System.nanoTime();
        Process process = launch(home, fixed);
        Duration ready = awaitReady(process, port, begin, fixed.log());
        return new Service(home, fixed, port, process, ready);
    }

    /** Starts it again with the same folder and port. */
    Service startAgain() throws IOException, InterruptedException {
        return start(home, files);
    }

    int port() {
        return port;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    Duration untilReady() {
        return untilReady;
    }

    /** Processor time that it used so far. */
    Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Resident memory in MiB; {@code VmRSS} now or {@code VmHWM} at the peak. */
    long residentMib(String field) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith(field + ":")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        throw new IOException("no " + field + " in " + status);
    }

    /** A value of its Prometheus metrics, summed over labels. */
    double metric(String name) throws IOException, InterruptedException {
        String text = get("/actuator/prometheus").body();
        return text.lines()
                .filter(l -> l.startsWith(name + "{") || l.startsWith(name + " "))
                .mapToDouble(l -> Double.parseDouble(l.substring(l.lastIndexOf(' ') + 1)))
                .sum();
    }

    java.net.http.HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url() + path))
                            .header("Authorization", "Bearer " + ServiceFiles.ADMIN_TOKEN)
                            .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    private static Process launch(Path home, ServiceFiles files) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("banksman").toString());
        command.addAll(List.of("up", "--no-sandbox", "--config", files.config().toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(files.log().toFile()))
                .start();
    }

    private static Duration awaitReady(Process process, int port, long begin, Path log)
            throws IOException, InterruptedException {
        URI health = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
            while (System.nanoTime() - begin < PATIENCE.toNanos()) {
                if (!process.isAlive()) {
                    throw new IOException("Banksman ended at its start; see " + log);
                }
                try {
                    if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                        return Duration.ofNanos(System.nanoTime() - begin);
                    }
                } catch (IOException notYet) {
                    // the port is closed until it is ready
                }
                Thread.sleep(20);
            }
        }
        throw new IOException("Banksman was not ready within " + PATIENCE + "; see " + log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
