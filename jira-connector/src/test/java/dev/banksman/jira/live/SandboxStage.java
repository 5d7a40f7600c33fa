package dev.banksman.jira.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Mapping;
import dev.banksman.item.Person;
import dev.banksman.item.Value;
import dev.banksman.jira.IssueJson;
import dev.banksman.jira.client.Access;
import dev.banksman.jira.client.Budget;
import dev.banksman.jira.client.ClientOptions;
import dev.banksman.jira.client.Governor;
import dev.banksman.jira.client.Hosts;
import dev.banksman.jira.client.JiraClient;
import dev.banksman.jira.client.Jwt;
import dev.banksman.jira.client.Qsh;
import dev.banksman.jira.client.Spending;
import dev.banksman.jira.text.AdfText;
import dev.banksman.jira.translate.People;
import dev.banksman.port.Answer;
import dev.banksman.port.Look;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tracker;
import dev.banksman.sandbox.JiraSandbox;
import dev.banksman.sandbox.SandboxOptions;
import dev.banksman.testkit.TrackerStage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** The simulated Jira, with an app installed that hears its webhooks. */
final class SandboxStage implements TrackerStage {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String KEY = "dev.banksman.jira";

    private final JiraSandbox sandbox;
    private final HttpServer app;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConcurrentLinkedQueue<JsonNode> hooks = new ConcurrentLinkedQueue<>();
    private final List<JsonNode> heard = new ArrayList<>();
    private final String site;
    private final Person actor;
    private final JiraClient client;
    private final JiraTracker tracker;

    SandboxStage() throws IOException {
        sandbox = JiraSandbox.start(SandboxOptions.defaults());
        site = sandbox.siteUrls().getFirst();
        app = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        app.createContext("/", this::hear);
        app.start();
        JsonNode install = json("{'descriptorUrl':'" + appUrl() + "/atlassian-connect.json'}");
        String secret =
                control("POST", "/sandbox/sites/acme/install", install)
                        .path("sharedSecret")
                        .asText();
        JsonNode somebody = control("GET", "/sandbox/sites/acme/board", null).path("people").get(0);
        actor = Person.of(somebody.path("accountId").asText(), somebody.path("name").asText());
        String host = URI.create(site).getHost();
        client =
                new JiraClient(
                        ClientOptions.USUAL.with(new Hosts(Set.of(host))),
                        tenant -> new Answer.Ok<>(new Access(tenant.url(), signer(secret))),
                        new Governor(Budget.USUAL, InstantSource.system()),
                        Spending.UNCOUNTED,
                        InstantSource.system());
        tracker = new JiraTracker(client);
    }

    private static Access.Signature signer(String secret) {
        return (method, path, query) ->
                "JWT "
                        + Jwt.sign(
                                KEY,
                                Qsh.of(method, path, query),
                                Instant.now(),
                                Duration.ofMinutes(3),
                                secret);
    }

    private String appUrl() {
        return "http://localhost:" + app.getAddress().getPort();
    }

    private void hear(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        byte[] answer = new byte[0];
        if (exchange.getRequestURI().getPath().endsWith("atlassian-connect.json")) {
            answer = descriptor().getBytes(UTF_8);
        } else if (exchange.getRequestURI().getPath().endsWith("/webhooks")) {
            hooks.add(JSON.readTree(body));
        }
        exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    /** What is installed for real, at this stage's address. */
    private String descriptor() throws IOException {
        try (InputStream real =
                Objects.requireNonNull(
                        JiraTracker.class.getResourceAsStream("/atlassian-connect.json"))) {
            return new String(real.readAllBytes(), UTF_8)
                    .replace("${banksman.public-url}", appUrl());
        }
    }

    @Override
    public Tracker tracker() {
        return tracker;
    }

    @Override
    public Tenant tenant() {
        return new Tenant(
                "acme", "jira", "Acme", URI.create(site), 1, Tenant.State.ACTIVE, Instant.EPOCH);
    }

    @Override
    public Mapping mapping() {
        return new Mapping(
                Map.of(),
                new Mapping.LinkTypes(Set.of("blocks"), Set.of()),
                new Mapping.Blocked(Set.of("blocked"), true, Value.empty()),
                new Mapping.Fields(Map.of()));
    }

    @Override
    public String project() {
        return "PAY";
    }

    @Override
    public Person actor() {
        return actor;
    }

    @Override
    public String inProgress() {
        return "In Progress";
    }

    @Override
    public ItemRef create(String title) {
        JsonNode body =
                json(
                        "{'fields':{'project':{'key':'PAY'},'issuetype':{'name':'Task'},'summary':'"
                                + title
                                + "'}}");
        String id = site("POST", "/rest/api/3/issue", body).path("id").asText();
        return new ItemRef("acme", "jira", id);
    }

    private static String path(ItemRef item) {
        return "/rest/api/3/issue/" + item.id();
    }

    @Override
    public void move(ItemRef item, String status) {
        JsonNode offered = site("GET", path(item) + "/transitions", null).path("transitions");
        for (JsonNode transition : offered) {
            if (transition.path("to").path("name").asText().equals(status)) {
                String id = transition.path("id").asText();
                site(
                        "POST",
                        path(item) + "/transitions",
                        json("{'transition':{'id':'" + id + "'}}"));
                return;
            }
        }
        throw new AssertionError("no way to " + status + " in " + offered);
    }

    @Override
    public void setDue(ItemRef item, Optional<LocalDate> due) {
        edit(item, "'duedate':" + due.map(day -> "'" + day + "'").orElse("null"));
    }

    @Override
    public void setOwner(ItemRef item, Optional<Person> owner) {
        edit(
                item,
                "'assignee':"
                        + owner.map(who -> "{'accountId':'" + who.id() + "'}").orElse("null"));
    }

    @Override
    public void setTitle(ItemRef item, String title) {
        edit(item, "'summary':'" + title + "'");
    }

    private void edit(ItemRef item, String fields) {
        site("PUT", path(item), json("{'fields':{" + fields + "}}"));
    }

    @Override
    public void block(ItemRef blocker, ItemRef dependent) {
        site(
                "POST",
                "/rest/api/3/issueLink",
                json(
                        "{'type':{'name':'Blocks'},'inwardIssue':{'id':'"
                                + blocker.id()
                                + "'},'outwardIssue':{'id':'"
                                + dependent.id()
                                + "'}}"));
    }

    private static JsonNode said(String text) {
        return json(
                "{'body':{'type':'doc','version':1,'content':[{'type':'paragraph','content':"
                        + "[{'type':'text','text':'"
                        + text
                        + "'}]}]}}");
    }

    @Override
    public String comment(ItemRef item, String text) {
        return site("POST", path(item) + "/comment", said(text)).path("id").asText();
    }

    @Override
    public void reword(ItemRef item, String comment, String text) {
        site("PUT", path(item) + "/comment/" + comment, said(text));
    }

    @Override
    public void deleteComment(ItemRef item, String comment) {
        site("DELETE", path(item) + "/comment/" + comment, null);
    }

    @Override
    public void delete(ItemRef item) {
        site("DELETE", path(item), null);
    }

    @Override
    public List<String> notes(ItemRef item) {
        List<String> notes = new ArrayList<>();
        for (JsonNode comment : site("GET", path(item) + "/comment", null).path("comments")) {
            if (comment.path("author").path("accountType").asText().equals("app")) {
                notes.add(AdfText.text(comment.path("body")));
            }
        }
        return notes;
    }

    @Override
    public List<Look> looks(ItemRef item) {
        awaitDeliveries();
        for (JsonNode hook = hooks.poll(); hook != null; hook = hooks.poll()) {
            heard.add(hook);
        }
        List<Look> looks = new ArrayList<>();
        for (JsonNode hook : List.copyOf(heard)) {
            Optional<Look> look = look(item, hook);
            look.ifPresent(looks::add);
            if (look.isPresent() && !hook.has("issueLink")) {
                heard.remove(hook);
            }
        }
        return looks;
    }

    /** As hosting makes looks of webhooks. */
    private static Optional<Look> look(ItemRef item, JsonNode hook) {
        String event = hook.path("webhookEvent").asText();
        Instant at = Instant.ofEpochMilli(hook.path("timestamp").asLong());
        JsonNode link = hook.path("issueLink");
        boolean here =
                hook.path("issue").path("id").asText().equals(item.id())
                        || link.path("sourceIssueId").asText().equals(item.id())
                        || link.path("destinationIssueId").asText().equals(item.id());
        Look.Kind kind =
                event.equals("jira:issue_deleted")
                        ? Look.Kind.GONE
                        : event.startsWith("jira:issue")
                                ? Look.Kind.SNAPSHOT
                                : event.startsWith("comment") ? Look.Kind.COMMENT : Look.Kind.HINT;
        Optional<Person> actor = People.read(hook.path("user"));
        String body =
                switch (kind) {
                    case SNAPSHOT -> hook.path("issue").toString();
                    case COMMENT -> hook.toString();
                    case GONE, HINT -> "";
                };
        return here ? Optional.of(new Look(item, "PAY", kind, actor, at, body)) : Optional.empty();
    }

    private void awaitDeliveries() {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!control("GET", "/sandbox/deliveries?site=acme", null).path("empty").asBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("webhooks are still under way");
            }
        }
    }

    private JsonNode site(String method, String path, @Nullable JsonNode body) {
        return send(method, site + path, body);
    }

    private JsonNode control(String method, String path, @Nullable JsonNode body) {
        return send(method, sandbox.url() + path, body);
    }

    private JsonNode send(String method, String url, @Nullable JsonNode body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body.toString()));
        if (url.startsWith(site)) {
            request.header("X-Sandbox-Actor", actor.id());
        }
        try {
            HttpResponse<String> answer =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(method + " " + url + ": " + answer.body());
            }
            return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static JsonNode json(String apostrophes) {
        return IssueJson.json(apostrophes);
    }

    @Override
    public void close() {
        client.close();
        app.stop(0);
        sandbox.close();
        http.close();
    }
}
