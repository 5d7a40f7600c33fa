package dev.banksman.bench.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of Jira as the bench needs, for several sites: it takes comments and remembers when each
 * issue's first one came and how many stand.
 */
final class MockJira implements AutoCloseable {

    private static final Pattern ISSUE = Pattern.compile("/rest/api/3/issue/(?:BEN-)?(\\d+)(/.*)?");
    private static final Pattern PATH = Pattern.compile("/(site-\\d+)(/rest/.*)");

    private final HttpServer server;
    private final Tokens tokens;
    private final Duration delay;
    private final AtomicLong ids = new AtomicLong(100_000);
    private final LongAdder calls = new LongAdder();
    private final Map<String, LongAdder> callsByKind = new ConcurrentHashMap<>();
    private final Map<String, Long> firstComment = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> standing = new ConcurrentHashMap<>();

    MockJira(Tokens tokens, Duration delay) throws IOException {
        this.tokens = tokens;
        this.delay = delay;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** When the first comment on that issue came, by {@link System#nanoTime}; 0 when none did. */
    long commentedAt(Site site, int number) {
        return firstComment.getOrDefault(name(site.name(), number), 0L);
    }

    /** How many comments stand on that issue. */
    long standing(Site site, int number) {
        LongAdder count = standing.get(name(site.name(), number));
        return count == null ? 0 : count.sum();
    }

    long calls() {
        return calls.sum();
    }

    /** Calls by what they were, since the beginning. */
    Map<String, LongAdder> callsByKind() {
        return callsByKind;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/install-keys/")) {
                answer(exchange, 200, tokens.publicKeyPem());
                return;
            }
            Matcher site = PATH.matcher(path);
            if (!site.matches()) {
                answer(exchange, 404, "{}");
                return;
            }
            calls.increment();
            pause();
            rest(exchange, site.group(1), site.group(2));
        }
    }

    private void rest(HttpExchange exchange, String site, String path) throws IOException {
        Matcher issue = ISSUE.matcher(path);
        if (issue.matches()) {
            String rest = issue.group(2) == null ? "" : issue.group(2);
            issue(exchange, site, Integer.parseInt(issue.group(1)), rest);
            return;
        }
        count(exchange.getRequestMethod() + " " + path);
        switch (path) {
            case "/rest/api/3/field" -> answer(exchange, 200, FIELDS);
            case "/rest/api/3/search/jql" ->
                    answer(exchange, 200, "{\"issues\":[],\"isLast\":true}");
            case "/rest/api/3/search/approximate-count" -> answer(exchange, 200, "{\"count\":0}");
            case "/rest/api/3/project/search" ->
                    answer(exchange, 200, "{\"values\":[],\"isLast\":true,\"total\":0}");
            case "/rest/api/3/serverInfo" ->
                    answer(exchange, 200, "{\"deploymentType\":\"Cloud\"}");
            case "/rest/api/3/myself" -> answer(exchange, 200, APP);
            default -> answer(exchange, 200, "[]");
        }
    }

    private void issue(HttpExchange exchange, String site, int number, String rest)
            throws IOException {
        String method = exchange.getRequestMethod();
        count(method + " issue" + rest.replaceAll("/\\d+", "/N"));
        if (method.equals("POST") && rest.equals("/comment")) {
            String name = name(site, number);
            firstComment.putIfAbsent(name, System.nanoTime());
            standing.computeIfAbsent(name, n -> new LongAdder()).increment();
            long id = ids.incrementAndGet();
            answer(exchange, 201, comment(id));
        } else if (method.equals("DELETE") && rest.startsWith("/comment/")) {
            standing.computeIfAbsent(name(site, number), n -> new LongAdder()).decrement();
            answer(exchange, 204, "");
        } else if (method.equals("PUT") && rest.startsWith("/comment/")) {
            answer(exchange, 200, comment(Long.parseLong(rest.substring("/comment/".length()))));
        } else if (method.equals("GET") && rest.equals("/changelog")) {
            answer(
                    exchange,
                    200,
                    "{\"startAt\":0,\"maxResults\":100,\"total\":0,\"isLast\":true,\"values\":[]}");
        } else if (method.equals("GET") && rest.equals("/comment")) {
            answer(exchange, 200, "{\"startAt\":0,\"maxResults\":100,\"total\":0,\"comments\":[]}");
        } else if (method.equals("GET")) {
            IssueEvents events = new IssueEvents(url());
            Site known = new Site(site, "", "");
            answer(exchange, 200, events.issue(known, number, true, Instant.now()));
        } else {
            answer(exchange, 204, "");
        }
    }

    private static String comment(long id) {
        return "{\"id\":\"%d\",\"created\":\"2026-01-01T00:00:00.000+0000\",\"updated\":\"2026-01-01T00:00:00.000+0000\",\"author\":%s}"
                .formatted(id, APP);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void pause() {
        if (delay.isZero()) {
            return;
        }
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void count(String kind) {
        callsByKind.computeIfAbsent(kind, k -> new LongAdder()).increment();
    }

    private static String name(String site, int number) {
        return site + "/" + number;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static final String APP =
            """
            {"accountId":"557058:bench-app","displayName":"Banksman","accountType":"app","active":true}""";

    private static final String FIELDS =
            """
            [{"id":"summary","name":"Summary","custom":false,"schema":{"type":"string","system":"summary"}},
            {"id":"status","name":"Status","custom":false,"schema":{"type":"status","system":"status"}},
            {"id":"duedate","name":"Due date","custom":false,"schema":{"type":"date","system":"duedate"}},
            {"id":"customfield_10100","name":"Acceptance criteria","custom":true,"schema":{"type":"string","custom":"com.atlassian.jira.plugin.system.customfieldtypes:textarea","customId":10100}},
            {"id":"customfield_10101","name":"Flagged","custom":true,"schema":{"type":"array","items":"option","custom":"com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes","customId":10101}},
            {"id":"customfield_10102","name":"Start date","custom":true,"schema":{"type":"date","custom":"com.atlassian.jira.plugin.system.customfieldtypes:datepicker","customId":10102}}]""";
}
