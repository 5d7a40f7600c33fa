package dev.banksman.jira.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.banksman.jira.client.SiteCredentials;
import dev.banksman.port.Secrets.Secret;
import dev.banksman.port.Tenant;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connect installations. */
@ExtendWith(Hosted.class)
class InstallTest {

    private static final String TENANT = "connect-" + Jira.CLIENT_KEY;

    private final Jira jira;
    private final FakeStore store;

    InstallTest(Jira fresh) {
        this.jira = fresh;
        this.store = fresh.rig.store;
    }

    @Test
    void the_descriptor_names_our_address_and_our_routes() throws Exception {
        JsonNode descriptor = new ObjectMapper().readTree(jira.call(Route.DESCRIPTOR, "").body());

        assertThat(descriptor.path("key").asText()).isEqualTo(JiraHosting.CONNECT_KEY);
        assertThat(descriptor.path("baseUrl").asText()).isEqualTo(HostingRig.PUBLIC_URL.toString());
        assertThat(descriptor.at("/lifecycle/installed").asText())
                .isEqualTo(Route.INSTALLED.path());
        assertThat(descriptor.at("/lifecycle/uninstalled").asText())
                .isEqualTo(Route.UNINSTALLED.path());
        assertThat(descriptor.at("/apiMigrations/signed-install").asBoolean()).isTrue();
        assertThat(descriptor.at("/modules/webhooks").findValuesAsText("url"))
                .hasSize(8)
                .containsOnly(Route.WEBHOOKS.path());
    }

    @Test
    void an_installation_becomes_a_tenant_with_its_secret() {
        assertThat(install(Jira.installation("installed", Jira.CLIENT_KEY))).isEqualTo(204);

        Tenant tenant = store.find(TENANT).orElseThrow();
        assertThat(tenant.url()).hasToString("https://acme.atlassian.net");
        assertThat(tenant.tracker()).isEqualTo("jira");
        assertThat(secret()).isEqualTo(Jira.SECRET);
    }

    @Test
    void a_new_secret_counts_at_once_and_the_old_one_no_more() {
        install(Jira.installation("installed", Jira.CLIENT_KEY));
        install(
                Jira.installation("installed", Jira.CLIENT_KEY)
                        .replace(Jira.SECRET, Jira.OTHER_SECRET));

        Forged token = jira.ofRequest(Route.WEBHOOKS);

        assertThat(webhook(token.hs256(Jira.SECRET))).isEqualTo(401);
        assertThat(webhook(token.hs256(Jira.OTHER_SECRET))).isEqualTo(204);
        assertThat(store.find(TENANT)).map(Tenant::generation).contains(1L);
    }

    @Test
    void a_secret_that_another_node_took_in_is_found() throws Exception {
        install(Jira.installation("installed", Jira.CLIENT_KEY));
        webhook(jira.ofRequest(Route.WEBHOOKS).hs256(Jira.SECRET));
        Secret next = new Secret(Jira.OTHER_SECRET, java.time.Instant.MAX);
        store.put(TENANT, SiteCredentials.CONNECT_SECRET, next);

        assertThat(eventually(jira.ofRequest(Route.WEBHOOKS).hs256(Jira.OTHER_SECRET)))
                .isEqualTo(204);
    }

    @Test
    void a_site_can_come_back() {
        install(Jira.installation("installed", Jira.CLIENT_KEY));
        jira.call(Route.UNINSTALLED, jira.good(Route.UNINSTALLED));

        assertThat(install(Jira.installation("installed", Jira.CLIENT_KEY))).isEqualTo(204);

        assertThat(store.find(TENANT)).map(Tenant::generation).contains(2L);
        assertThat(webhook(jira.ofRequest(Route.WEBHOOKS).hs256(Jira.SECRET))).isEqualTo(204);
    }

    @Test
    void nobody_installs_for_another_site() {
        install(Jira.installation("installed", Jira.CLIENT_KEY));

        int status = install(Jira.installation("installed", Jira.OTHER_KEY));

        assertThat(status).isEqualTo(401);
        assertThat(store.all()).extracting(Tenant::id).containsExactly(TENANT);
    }

    @Test
    void nobody_installs_twice_in_one_body() {
        String twice =
                Jira.installation("installed", Jira.CLIENT_KEY)
                        .replaceFirst("\\{", "{\"clientKey\":\"" + Jira.OTHER_KEY + "\",");

        assertThat(install(twice)).isEqualTo(400);
        assertThat(store.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://acme.atlassian.net.evil.example",
                "https://169.254.169.254",
                "file:///etc/passwd",
                "not an address",
                ""
            })
    void a_site_at_an_address_that_is_not_allowed_is_refused(String address) {
        String body =
                Jira.installation("installed", Jira.CLIENT_KEY)
                        .replace("https://acme.atlassian.net", address);

        assertThat(install(body)).isEqualTo(403);
        assertThat(store.all()).isEmpty();
    }

    @Test
    void a_secret_that_could_be_guessed_is_refused() {
        String body = Jira.installation("installed", Jira.CLIENT_KEY).replace(Jira.SECRET, "short");

        assertThat(install(body)).isEqualTo(400);
        assertThat(store.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"clientKey\":\"\"}", "{\"clientKey\":{}}"})
    void a_body_that_names_no_site_is_refused(String body) {
        assertThat(install(body)).isEqualTo(400);
    }

    @Test
    void an_event_of_another_type_installs_nothing() {
        assertThat(install(Jira.installation("enabled", Jira.CLIENT_KEY))).isBetween(400, 499);
        assertThat(store.all()).isEmpty();
    }

    @Test
    void the_sender_is_put_off_while_the_store_is_away() {
        store.down(true);
        HttpResponse<String> withoutStore = jira.call(Route.INSTALLED, jira.good(Route.INSTALLED));
        store.down(false);

        assertThat(withoutStore.statusCode()).isEqualTo(503);
        assertThat(withoutStore.headers().firstValue("Retry-After")).isPresent();
        assertThat(store.all()).isEmpty();
    }

    @Test
    void the_end_of_what_was_never_there_is_no_trouble() {
        List<Integer> statuses =
                List.of(
                        jira.call(Route.UNINSTALLED, jira.good(Route.UNINSTALLED)).statusCode(),
                        jira.call(Route.UNINSTALLED, jira.good(Route.UNINSTALLED)).statusCode());

        assertThat(statuses).containsOnly(204);
        assertThat(store.all()).isEmpty();
    }

    private int install(String body) {
        return jira.call(Route.INSTALLED, jira.good(Route.INSTALLED), body).statusCode();
    }

    private int webhook(String token) {
        return jira.call(Route.WEBHOOKS, "JWT " + token).statusCode();
    }

    /** What was just looked up is not looked up again for a moment. */
    private int eventually(String token) {
        java.time.Instant deadline = jira.rig.now().plusSeconds(20);
        int status = webhook(token);
        while (status == 401 && jira.rig.now().isBefore(deadline)) {
            status = webhook(token);
        }
        return status;
    }

    private String secret() {
        return store.get(TENANT, SiteCredentials.CONNECT_SECRET).orElseThrow().value();
    }
}
