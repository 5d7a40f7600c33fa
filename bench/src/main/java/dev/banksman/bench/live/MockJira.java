package dev.banksman.bench.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * As much of Jira as the bench needs, for several sites: it takes comments and remembers when each
 * issue's first one came and how many stand.
 */
final class MockJira implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ISSUE = Pattern.compile("/rest/api/3/issue/(?:BEN-)?(\\d+)(/.*)?");
    private static final Pattern PATH = Pattern.compile("/(site-\\d+)(/rest/.*)");

    private final HttpServer server;
    private final Tokens tokens;
    private final Duration delay;
    private final AtomicLong ids = new AtomicLong(100_000);
    private final LongAdder calls = new LongAdder();
    private final Map<String, LongAdder> callsByKind = new ConcurrentHashMap<>();
    private final Map<String, Long> firstComment = new ConcurrentHashMap<>();
    private final Map<String, NavigableMap<Long, JsonNode>> comments = new ConcurrentHashMap<>();

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
        return comments(site.name(), number).size();
    }

    /** The properties of an issue's comments by their ids. */
    private NavigableMap<Long, JsonNode> comments(String site, int number) {
        return comments.computeIfAbsent(name(site, number), name -> new ConcurrentSkipListMap<>());
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
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
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
            rest(new Ask(exchange, site.group(1), body), site.group(2));
        }
    }

    /** A call to a site. */
    private record Ask(HttpExchange exchange, String site, String body) {
        String method() {
            return exchange.getRequestMethod();
        }

        JsonNode properties() throws IOException {
            return JSON.readTree(body).path("properties");
        }
    }

    private void rest(Ask ask, String path) throws IOException {
        HttpExchange exchange = ask.exchange();
        Matcher issue = ISSUE.matcher(path);
        if (issue.matches()) {
            String rest = issue.group(2) == null ? "" : issue.group(2);
            issue(ask, Integer.parseInt(issue.group(1)), rest);
            return;
        }
        count(ask.method() + " " + path);
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

    private void issue(Ask ask, int number, String rest) throws IOException {
        HttpExchange exchange = ask.exchange();
        String method = ask.method();
        count(method + " issue" + rest.replaceAll("/\\d+", "/N"));
        if (rest.startsWith("/comment")) {
            comment(ask, number, rest);
        } else if (method.equals("GET") && rest.equals("/changelog")) {
            answer(
                    exchange,
                    200,
                    "{\"startAt\":0,\"maxResults\":100,\"total\":0,\"isLast\":true,\"values\":[]}");
        } else if (method.equals("GET")) {
            IssueEvents events = new IssueEvents(url());
            Site known = new Site(ask.site(), "", "");
            answer(exchange, 200, events.issue(known, number, true, Instant.now()));
        } else {
            answer(exchange, 204, "");
        }
    }

    private void comment(Ask ask, int number, String rest) throws IOException {
        NavigableMap<Long, JsonNode> all = comments(ask.site(), number);
        if (ask.method().equals("GET")) {
            answer(ask.exchange(), 200, list(all));
            return;
        }
        boolean made = ask.method().equals("POST");
        long id =
                made ? ids.incrementAndGet() : Long.parseLong(rest.substring("/comment/".length()));
        if (made) {
            firstComment.putIfAbsent(name(ask.site(), number), System.nanoTime());
            all.put(id, ask.properties());
            answer(ask.exchange(), 201, comment(id, all.get(id)));
        } else if (!all.containsKey(id)) {
            answer(ask.exchange(), 404, "{}");
        } else if (ask.method().equals("DELETE")) {
            all.remove(id);
            answer(ask.exchange(), 204, "");
        } else {
            all.put(id, ask.properties());
            answer(ask.exchange(), 200, comment(id, all.get(id)));
        }
    }

    /** Newest first, as they are asked for. */
    private static String list(NavigableMap<Long, JsonNode> comments) {
        String each =
                comments.descendingMap().entrySet().stream()
                        .map(comment -> comment(comment.getKey(), comment.getValue()))
                        .collect(Collectors.joining(","));
        return "{\"startAt\":0,\"maxResults\":100,\"total\":%d,\"comments\":[%s]}"
                .formatted(comments.size(), each);
    }

    private static String comment(long id, JsonNode properties) {
        return "{\"id\":\"%d\",\"created\":\"2026-01-01T00:00:00.000+0000\",\"updated\":\"2026-01-01T00:00:00.000+0000\",\"author\":%s,\"properties\":%s}"
                .formatted(id, APP, properties.isArray() ? properties : "[]");
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
