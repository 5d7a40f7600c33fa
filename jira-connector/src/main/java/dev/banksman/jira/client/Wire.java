package dev.banksman.jira.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.port.Answer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Sends single requests: no redirects, no repetitions, only to hosts that are allowed. */
final class Wire {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final RequestBody NOTHING = RequestBody.create(new byte[0]);

    private final OkHttpClient http;
    private final int largest;

    Wire(ClientOptions options) {
        this.largest = options.largestAnswer();
        this.http =
                new OkHttpClient.Builder()
                        .connectTimeout(options.times().connect())
                        .readTimeout(options.times().call())
                        .writeTimeout(options.times().call())
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .retryOnConnectionFailure(false)
                        .dns(new GuardedDns(options.hosts(), Dns.SYSTEM))
                        .connectionPool(new ConnectionPool(64, 5, TimeUnit.MINUTES))
                        .protocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1))
                        .eventListener(new Departures())
                        .build();
    }

    /** Marks requests that have begun to leave: what fails before was certainly not carried out. */
    private static final class Departures extends EventListener {
        @Override
        public void requestHeadersStart(Call call) {
            AtomicBoolean left = call.request().tag(AtomicBoolean.class);
            if (left != null) {
                left.set(true);
            }
        }
    }

    /** A reply, and its headers by name. */
    record Reply(int status, Answer<JsonNode> answer, UnaryOperator<String> headers) {}

    /** Sends a request and waits for the reply, at most that long. */
    Reply send(Ask ask, Access access, Duration limit) {
        AtomicBoolean left = new AtomicBoolean();
        boolean writes = ask.care().written().isPresent();
        Call call = http.newCall(request(ask, access, left));
        call.timeout().timeout(Math.max(1, limit.toMillis()), TimeUnit.MILLISECONDS);
        try (Response response = call.execute()) {
            return reply(response, new Replies(writes));
        } catch (IOException failed) {
            return new Reply(0, unreachable(failed, writes && left.get()), name -> "");
        }
    }

    private static Answer<JsonNode> unreachable(IOException failed, boolean maybeDone) {
        return new Answer.Unreachable<>(
                maybeDone,
                "The site cannot be reached (" + failed.getClass().getSimpleName() + ")");
    }

    private Reply reply(Response response, Replies replies) throws IOException {
        int status = response.code();
        UnaryOperator<String> headers = headers(response);
        if (response.body().source().request(largest + 1L)) {
            return new Reply(status, replies.unread(status, "Jira's answer is too long."), headers);
        }
        return new Reply(status, replies.read(status, response.body().bytes()), headers);
    }

    /** Headers that come several times are one list. */
    private static UnaryOperator<String> headers(Response response) {
        return name -> String.join(",", response.headers(name));
    }

    private static Request request(Ask ask, Access access, AtomicBoolean left) {
        HttpUrl url = url(ask.route(), access.base());
        String method = ask.route().method();
        RequestBody body =
                ask.body()
                        .map(json -> RequestBody.create(json.toString().getBytes(UTF_8), JSON))
                        .orElse(NOTHING);
        return new Request.Builder()
                .url(url)
                .method(method, method.equals("GET") || method.equals("DELETE") ? null : body)
                .header("Accept", "application/json")
                .header("User-Agent", "Banksman")
                .header("Authorization", signature(ask.route(), access, url))
                .tag(AtomicBoolean.class, left)
                .build();
    }

    private static String signature(Ask.Route route, Access access, HttpUrl url) {
        String base = HttpUrl.get(access.base().toString()).encodedPath();
        int below = base.endsWith("/") ? base.length() - 1 : base.length();
        Map<String, List<String>> query = new TreeMap<>();
        route.query().forEach((name, value) -> query.put(name, List.of(value)));
        return access.signature().header(route.method(), url.encodedPath().substring(below), query);
    }

    private static HttpUrl url(Ask.Route route, URI base) {
        HttpUrl.Builder url = HttpUrl.get(base.toString()).newBuilder();
        int argument = 0;
        for (String segment : route.path().split("/", -1)) {
            boolean open = segment.equals("{}");
            url.addPathSegment(open ? route.arguments().get(argument++) : segment);
        }
        route.query().forEach(url::addQueryParameter);
        return url.build();
    }

    void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
