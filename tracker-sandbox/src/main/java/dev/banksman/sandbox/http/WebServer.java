package dev.banksman.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The JDK's HTTP server on virtual threads, one thread per request. */
public final class WebServer implements AutoCloseable {

    /** Jira takes no larger body either. */
    private static final int LARGEST_BODY = 10 * 1024 * 1024;

    /** Answers a call, or breaks the connection without a word when there is no answer. */
    @FunctionalInterface
    public interface Entrance {
        Optional<Answer> answer(Call call);
    }

    private static final System.Logger LOG = System.getLogger(WebServer.class.getName());

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Binds the port; nothing is answered before {@link #open}.
     *
     * @param port 0 for any free one
     */
    public WebServer(String host, int port) throws IOException {
        tune();
        server = HttpServer.create(new InetSocketAddress(host, port), 1024);
        server.setExecutor(threads);
    }

    /** Without it each small answer on a kept connection waits 40 ms for the peer's ACK. */
    private static void tune() {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        if (System.getProperty("sun.net.httpserver.maxIdleConnections") == null) {
            System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public void open(Entrance entrance) {
        server.createContext("/", exchange -> serve(exchange, entrance));
        server.start();
    }

    private static void serve(HttpExchange exchange, Entrance entrance) throws IOException {
        try (exchange) {
            Optional<Answer> answer;
            try {
                answer = entrance.answer(read(exchange));
            } catch (Refusal refusal) {
                answer = Optional.of(refusal.answer());
            } catch (RuntimeException defect) {
                LOG.log(System.Logger.Level.ERROR, "a defect of the sandbox", defect);
                answer = Optional.of(Refusal.of(500, "Internal server error").answer());
            }
            if (answer.isPresent()) {
                send(exchange, answer.get());
            }
        }
    }

    private static Call read(HttpExchange exchange) throws IOException {
        String raw = exchange.getRequestURI().getRawQuery();
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw Refusal.of(413, "The request is too large.");
        }
        return new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                Query.of(raw == null ? "" : raw),
                Map.<String, List<String>>copyOf(exchange.getRequestHeaders()),
                body,
                Map.of());
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        boolean bare = answer.body().length == 0 || answer.status() == 204;
        if (!bare) {
            exchange.getResponseHeaders().set("Content-Type", answer.type());
        }
        exchange.sendResponseHeaders(answer.status(), bare ? -1 : answer.body().length);
        if (!bare) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer.body());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
