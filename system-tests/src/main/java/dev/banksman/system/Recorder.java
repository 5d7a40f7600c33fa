package dev.banksman.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before a service as a proxy does, and keeps what it answered to whom. */
public final class Recorder implements AutoCloseable {

    private static final int UNREACHABLE = 502;
    private static final Set<String> NOT_HANDED_ON =
            Set.of("host", "connection", "content-length", "upgrade", "http2-settings");

    /**
     * One answer.
     *
     * @param status 502 where the service did not answer at all
     * @param retryAfter "" when the answer has none
     */
    public record Answered(String path, int status, String retryAfter) {}

    private final HttpServer server;
    private final int target;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Answered> answers = new CopyOnWriteArrayList<>();

    private Recorder(HttpServer server, int target) {
        this.server = server;
        this.target = target;
    }

    /** Hands on to a port of this machine. */
    public static Recorder before(int target) {
        try {
            InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            Recorder recorder = new Recorder(HttpServer.create(free, 0), target);
            recorder.server.setExecutor(recorder.threads);
            recorder.server.createContext("/", recorder::handOn);
            recorder.server.start();
            return recorder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** All answers so far below a path, oldest first. */
    public List<Answered> answers(String path) {
        return answers.stream().filter(one -> one.path().startsWith(path)).toList();
    }

    /** Forgets what was answered so far. */
    public void clear() {
        answers.clear();
    }

    private void handOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpResponse<byte[]> answer = client.send(request(exchange), BODY);
            String retryAfter = answer.headers().firstValue("Retry-After").orElse("");
            String path = exchange.getRequestURI().getPath();
            answers.add(new Answered(path, answer.statusCode(), retryAfter));
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().add("Content-Type", type));
            byte[] body = answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException unreachable) {
            String path = exchange.getRequestURI().getPath();
            answers.add(new Answered(path, UNREACHABLE, ""));
            exchange.sendResponseHeaders(UNREACHABLE, -1);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static final HttpResponse.BodyHandler<byte[]> BODY =
            HttpResponse.BodyHandlers.ofByteArray();

    private HttpRequest request(HttpExchange exchange) throws IOException {
        URI to = URI.create("http://127.0.0.1:" + target + exchange.getRequestURI());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(to)
                        .method(
                                exchange.getRequestMethod(),
                                HttpRequest.BodyPublishers.ofByteArray(
                                        exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) -> {
                            if (!NOT_HANDED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                                values.forEach(value -> request.header(name, value));
                            }
                        });
        return request.build();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }
}
