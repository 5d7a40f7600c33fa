package dev.banksman.jira.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.port.Answer;
import dev.banksman.port.Secrets;
import dev.banksman.port.Secrets.Secret;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tenants;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SiteCredentialsTest {

    private static final Tenant ACME =
            new Tenant(
                    "acme",
                    "jira",
                    "Acme",
                    URI.create("https://acme.atlassian.net"),
                    2,
                    Tenant.State.ACTIVE,
                    Instant.EPOCH);

    private final SettableTime time = new SettableTime("2026-11-20T10:00:00Z");
    private final Known known = new Known();
    private final SiteCredentials credentials =
            new SiteCredentials("dev.banksman", known, known.secrets, time);

    @Test
    void signsForConnectWithTheSharedSecret() {
        known.put(SiteCredentials.CONNECT_SECRET, "shared", Instant.MAX);

        Access access = access(ACME);

        assertThat(access.base()).isEqualTo(ACME.url());
        String qsh = Qsh.of("GET", "/rest/x", Map.of("a", List.of("b")));
        assertThat(access.signature().header("GET", "/rest/x", Map.of("a", List.of("b"))))
                .isEqualTo(
                        "JWT "
                                + Jwt.sign(
                                        "dev.banksman",
                                        qsh,
                                        time.instant(),
                                        Duration.ofMinutes(3),
                                        "shared"));
    }

    @Test
    void takesForgesTokenWhileItLasts() {
        known.put(SiteCredentials.FORGE_TOKEN, "token", time.instant().plusSeconds(60));
        known.put(SiteCredentials.FORGE_API, "https://api.atlassian.com/ex/jira/1", Instant.MAX);

        Access access = access(ACME);
        assertThat(access.base()).hasToString("https://api.atlassian.com/ex/jira/1");
        assertThat(access.signature().header("GET", "/", Map.of())).isEqualTo("Bearer token");

        time.advance(Duration.ofSeconds(60));
        assertThat(credentials.access(ACME))
                .isInstanceOfSatisfying(
                        Answer.Unreachable.class,
                        trouble -> {
                            assertThat(trouble.maybeDone()).isFalse();
                            assertThat(trouble.reason()).contains("within the hour");
                        });
    }

    @Test
    void hasNoWayToASiteThatIsGoneOrWasInstalledAnew() {
        known.put(SiteCredentials.CONNECT_SECRET, "shared", Instant.MAX);

        known.now = Optional.of(in(3, Tenant.State.ACTIVE));
        assertThat(credentials.access(ACME)).isInstanceOf(Answer.Refused.class);
        known.now = Optional.of(in(2, Tenant.State.GONE));
        assertThat(credentials.access(ACME)).isInstanceOf(Answer.Refused.class);
        known.now = Optional.empty();
        assertThat(credentials.access(ACME)).isInstanceOf(Answer.Refused.class);
        known.now = Optional.of(in(2, Tenant.State.MUTED));
        assertThat(credentials.access(ACME)).isInstanceOf(Answer.Ok.class);
    }

    @Test
    void saysWhenNothingIsKnown() {
        assertThat(credentials.access(ACME)).isInstanceOf(Answer.Unreachable.class);
    }

    private Access access(Tenant tenant) {
        return switch (credentials.access(tenant)) {
            case Answer.Ok<Access>(Access access) -> access;
            case Answer<Access> trouble -> throw new AssertionError(trouble);
        };
    }

    private static Tenant in(long generation, Tenant.State state) {
        return new Tenant("acme", "jira", "Acme", ACME.url(), generation, state, Instant.EPOCH);
    }

    /** One tenant and its secrets. */
    private static final class Known implements Tenants {

        private final Map<String, Secret> kept = new HashMap<>();
        private Optional<Tenant> now = Optional.of(ACME);

        private final Secrets secrets =
                new Secrets() {
                    @Override
                    public void put(String tenant, String name, Secret secret) {
                        kept.put(name, secret);
                    }

                    @Override
                    public Optional<Secret> get(String tenant, String name) {
                        return Optional.ofNullable(kept.get(name));
                    }

                    @Override
                    public Map<String, Secret> all(String tenant) {
                        return tenant.equals(ACME.id()) ? Map.copyOf(kept) : Map.of();
                    }
                };

        void put(String name, String value, Instant until) {
            secrets.put("acme", name, new Secret(value, until));
        }

        @Override
        public Optional<Tenant> find(String id) {
            return now.filter(tenant -> tenant.id().equals(id));
        }

        @Override
        public Tenant arrive(Arrival arrival) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Tenant> find(Alias alias) {
            return Optional.empty();
        }

        @Override
        public List<Alias> aliases(String tenant) {
            return List.of();
        }

        @Override
        public List<Tenant> all() {
            return now.stream().toList();
        }

        @Override
        public void set(String tenant, Tenant.State state) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void leave(String tenant) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean erase(int rows) {
            return false;
        }
    }
}
