package dev.banksman.jira.client;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.banksman.port.Answer;
import dev.banksman.port.Tenant;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A site whose answers a test writes, with a client that calls it. */
public final class FakeSite implements AutoCloseable {

    public static final Instant SINCE = Instant.parse("2026-11-01T08:00:00Z");

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private final List<Spending.Spent> spent = new ArrayList<>();
    private final List<Stop> held = new ArrayList<>();
    private final JiraClient client;

    /** A client with quick repetitions; nothing waits for a limit. */
    public FakeSite(Governor governor, InstantSource clock) {
        this(governor, clock, Duration.ofSeconds(10));
    }

    public FakeSite(Governor governor, InstantSource clock, Duration call) {
        server.start();
        ClientOptions.Times times =
                new ClientOptions.Times(
                        call, Duration.ofSeconds(2), Duration.ofMillis(1), Duration.ZERO);
        ClientOptions options =
                ClientOptions.USUAL.with(new Hosts(Set.of("localhost"))).with(times);
        this.client = new JiraClient(options, this::access, governor, new Ears(), clock);
    }

    private Answer<Access> access(Tenant tenant) {
        return new Answer.Ok<>(
                new Access(tenant.url(), (method, path, query) -> method + " " + path));
    }

    private final class Ears implements Spending {
        @Override
        public void spent(Spent call) {
            spent.add(call);
        }

        @Override
        public void held(String tenant, Stop stop) {
            held.add(stop);
        }
    }

    public WireMockServer server() {
        return server;
    }

    public JiraClient client() {
        return client;
    }

    public List<Spending.Spent> spent() {
        return spent;
    }

    public List<Stop> held() {
        return held;
    }

    public Tenant tenant() {
        return tenant("acme");
    }

    public Tenant tenant(String id) {
        return new Tenant(
                id, "jira", "Acme", URI.create(server.baseUrl()), 1, Tenant.State.ACTIVE, SINCE);
    }

    @Override
    public void close() {
        client.close();
        server.stop();
    }
}
