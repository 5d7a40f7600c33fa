package dev.banksman.jira.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.jira.client.SiteCredentials;
import dev.banksman.jira.hosting.token.Sites;
import dev.banksman.port.Look;
import dev.banksman.port.Secrets.Secret;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tenants.Alias;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Forge installations: as they come, tell, are renewed, and go. */
@ExtendWith(Hosted.class)
class ForgeTest {

    private static final String TENANT = "cloud-" + Jira.CLOUD;
    private static final String TOKEN = "x-forge-oauth-system";
    private static final String UNINSTALLED = "{\"eventType\":\"avi:forge:uninstalled:app\"}";

    private final Jira jira;
    private final FakeStore store;

    ForgeTest(Jira fresh) {
        this.jira = fresh;
        this.store = fresh.rig.store;
    }

    @Test
    void an_installation_becomes_a_tenant_with_its_token() {
        Instant before = jira.rig.now();

        assertThat(lifecycle(Jira.INSTALLATION, Jira.body(Route.LIFECYCLE), "token-1"))
                .isEqualTo(204);

        Tenant tenant = store.find(TENANT).orElseThrow();
        assertThat(tenant.url()).hasToString("https://acme.atlassian.net");
        assertThat(store.find(new Alias(Sites.CLOUD, Jira.CLOUD))).contains(tenant);
        assertThat(store.find(new Alias(Sites.FORGE, Jira.INSTALLATION))).contains(tenant);
        Secret token = secret(SiteCredentials.FORGE_TOKEN);
        assertThat(token.value()).isEqualTo("token-1");
        assertThat(token.until())
                .isBetween(before.plus(Duration.ofHours(2)), before.plus(Duration.ofHours(3)));
        assertThat(secret(SiteCredentials.FORGE_API).value())
                .isEqualTo("https://api.atlassian.com/ex/jira/" + Jira.CLOUD);
    }

    @Test
    void each_hour_brings_a_new_token() {
        install("token-1");

        assertThat(hourly("token-2")).isEqualTo(204);

        assertThat(secret(SiteCredentials.FORGE_TOKEN).value()).isEqualTo("token-2");
    }

    @Test
    void an_event_is_a_hint_and_renews_a_token_that_ends_soon() {
        install("token-1");
        store.put(
                TENANT,
                SiteCredentials.FORGE_TOKEN,
                new Secret("old", jira.rig.now().plus(Duration.ofMinutes(30))));
        jira.rig.context.getBean(Sites.class).forget();

        event("token-2");
        event("token-3");

        assertThat(secret(SiteCredentials.FORGE_TOKEN).value()).isEqualTo("token-2");
        Look look = store.deliveries().getFirst().looks().getFirst();
        assertThat(look.kind()).isEqualTo(Look.Kind.HINT);
        assertThat(look.item()).hasToString(TENANT + ":jira:10001");
        assertThat(store.deliveries()).hasSize(1);
    }

    @Test
    void what_was_installed_is_known_after_a_restart() {
        install("token-1");
        jira.rig.context.getBean(Sites.class).forget(); // all that is held in memory

        assertThat(event("token-2")).isEqualTo(204);
        assertThat(hourly("token-3")).isEqualTo(204);
    }

    @Test
    void a_site_whose_secrets_are_lost_is_let_in_by_the_next_token() {
        install("token-1");
        loseSecrets();

        assertThat(hourly("token-2")).isEqualTo(204);

        assertThat(secret(SiteCredentials.FORGE_TOKEN).value()).isEqualTo("token-2");
        assertThat(secret(SiteCredentials.FORGE_API).value())
                .isEqualTo("https://api.atlassian.com/ex/jira/" + Jira.CLOUD);
    }

    @Test
    void which_of_two_installations_counts_is_not_guessed_when_secrets_are_lost() {
        install("token-1");
        lifecycle("installation-2", Jira.body(Route.LIFECYCLE), "token-2");
        loseSecrets();

        assertThat(hourly("token-3")).isEqualTo(401);
        assertThat(lifecycle(Jira.INSTALLATION, UNINSTALLED, "")).isEqualTo(204);
        assertThat(store.find(TENANT)).map(Tenant::state).contains(Tenant.State.ACTIVE);

        install("token-4"); // an upgrade says which
        assertThat(hourly("token-5")).isEqualTo(204);
    }

    @Test
    void after_an_uninstallation_nothing_is_taken() {
        install("token-1");

        assertThat(lifecycle(Jira.INSTALLATION, UNINSTALLED, "")).isEqualTo(204);

        assertThat(store.find(TENANT)).map(Tenant::state).contains(Tenant.State.GONE);
        assertThat(event("token-2")).isEqualTo(401);
        assertThat(hourly("token-2")).isEqualTo(401);
        assertThat(lifecycle(Jira.INSTALLATION, UNINSTALLED, "")).isEqualTo(204);
        assertThat(secret(SiteCredentials.FORGE_TOKEN).value()).isEqualTo("token-1");
    }

    @Test
    void a_site_that_installs_anew_is_the_same_tenant_in_its_next_generation() {
        install("token-1");
        lifecycle(Jira.INSTALLATION, UNINSTALLED, "");

        assertThat(lifecycle("installation-2", Jira.body(Route.LIFECYCLE), "token-2"))
                .isEqualTo(204);

        assertThat(store.find(TENANT)).map(Tenant::generation).contains(2L);
        assertThat(event("token-3")).isEqualTo(401); // by the old installation
    }

    @Test
    void the_end_of_an_old_installation_does_not_end_the_new_one() {
        install("token-1");
        lifecycle("installation-2", Jira.body(Route.LIFECYCLE), "token-2");

        assertThat(lifecycle(Jira.INSTALLATION, UNINSTALLED, "")).isEqualTo(204);

        assertThat(store.find(TENANT)).map(Tenant::state).contains(Tenant.State.ACTIVE);
    }

    @Test
    void an_installation_that_is_not_known_is_refused() {
        assertThat(event("token-1")).isEqualTo(401);
        assertThat(hourly("token-1")).isEqualTo(401);
        assertThat(store.all()).isEmpty();
    }

    @Test
    void a_token_is_never_kept_for_a_host_that_is_not_allowed() {
        String token =
                bearer(
                        jira.ofForge()
                                .with(
                                        "app",
                                        Map.of(
                                                "installationId",
                                                Jira.INSTALLATION,
                                                "apiBaseUrl",
                                                "https://evil.example/ex/jira/x")));

        int status =
                jira.call(Route.LIFECYCLE, token, Jira.body(Route.LIFECYCLE), TOKEN, "t")
                        .statusCode();

        assertThat(status).isEqualTo(403);
        assertThat(store.all()).isEmpty();
    }

    @Test
    void a_token_says_itself_when_it_ends_but_not_what_cannot_be() {
        Instant now = Instant.parse("2026-11-20T10:00:00Z");
        String soon = ends(now.plusSeconds(600));
        String never = ends(now.plus(Duration.ofDays(99)));

        assertThat(SystemTokens.end(soon, now)).isEqualTo(now.plusSeconds(600));
        assertThat(SystemTokens.end(never, now)).isEqualTo(now.plus(Duration.ofHours(4)));
        assertThat(SystemTokens.end("opaque", now)).isEqualTo(now.plus(Duration.ofHours(2)));
    }

    @Test
    void large_tokens_fit() {
        Forged large = jira.ofForge().with("more", "x".repeat(30_000));
        install("token-1");

        int status = jira.call(Route.EVENTS, bearer(large)).statusCode();

        assertThat(status).isEqualTo(204);
    }

    @Test
    void keys_at_hand_are_good_while_their_server_is_down() {
        install("token-1");
        jira.rig.keys.down(true);

        assertThat(event("token-2")).isEqualTo(204);
    }

    private String ends(Instant when) {
        return Forged.by("x", when).with("exp", when.getEpochSecond()).rs256(jira.rig.keys.forge());
    }

    private void loseSecrets() {
        store.loseSecrets();
        jira.rig.context.getBean(Sites.class).forget();
    }

    private void install(String token) {
        assertThat(lifecycle(Jira.INSTALLATION, Jira.body(Route.LIFECYCLE), token)).isEqualTo(204);
    }

    private int lifecycle(String installation, String body, String token) {
        Forged by =
                jira.ofForge()
                        .with(
                                "app",
                                Map.of(
                                        "installationId",
                                        installation,
                                        "apiBaseUrl",
                                        "https://api.atlassian.com/ex/jira/" + Jira.CLOUD));
        return jira.call(Route.LIFECYCLE, bearer(by), body, TOKEN, token).statusCode();
    }

    private int hourly(String token) {
        return jira.call(Route.HOURLY, jira.good(Route.HOURLY), "{}", TOKEN, token).statusCode();
    }

    private int event(String token) {
        String body = Jira.body(Route.EVENTS);
        return jira.call(Route.EVENTS, jira.good(Route.EVENTS), body, TOKEN, token).statusCode();
    }

    private String bearer(Forged token) {
        return "Bearer " + token.rs256(jira.rig.keys.forge());
    }

    private Secret secret(String name) {
        return store.get(TENANT, name).orElseThrow();
    }
}
