package dev.banksman.jira.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.item.Person;
import dev.banksman.jira.hosting.token.Sites;
import dev.banksman.port.Delivery;
import dev.banksman.port.Look;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Connect webhooks, from the wire to the inbox. */
@ExtendWith(Hosted.class)
class WebhookTest {

    private static final String TENANT = "connect-" + Jira.CLIENT_KEY;

    private final Jira jira;

    WebhookTest(Jira fresh) {
        this.jira = fresh;
    }

    @BeforeEach
    void install() {
        jira.installed();
    }

    @Test
    void an_issue_event_is_a_snapshot_with_the_issue_as_it_came() {
        assertThat(jira.webhook("id-1", Jira.ISSUE_EVENT).statusCode()).isEqualTo(204);

        Delivery delivery = only();
        Look look = delivery.looks().getFirst();
        assertThat(delivery.tenant()).isEqualTo(TENANT);
        assertThat(delivery.id()).isEqualTo("connect:id-1");
        assertThat(look.item()).hasToString(TENANT + ":jira:10001");
        assertThat(look.project()).isEqualTo("ABC");
        assertThat(look.kind()).isEqualTo(Look.Kind.SNAPSHOT);
        assertThat(look.actor()).isEqualTo(Optional.of(Person.of("5b10", "Ana Ortega")));
        assertThat(look.at()).isEqualTo(Instant.ofEpochMilli(1_700_000_000_123L));
        assertThat(look.body())
                .isEqualTo(
                        "{\"id\":\"10001\",\"self\":\"x\",\"key\":\"ABC-7\",\"fields\":{\"summary\":\"Größe\"}}");
        assertThat(jira.rig.heard.accepted).containsExactly(delivery);
    }

    @Test
    void a_repeated_delivery_is_answered_well_and_does_nothing() {
        jira.webhook("id-1", Jira.ISSUE_EVENT);
        jira.rig.heard.accepted.clear();

        assertThat(jira.webhook("id-1", Jira.ISSUE_EVENT).statusCode()).isEqualTo(204);

        assertThat(jira.rig.store.deliveries()).hasSize(1);
        assertThat(jira.rig.heard.accepted).isEmpty();
    }

    @Test
    void two_webhooks_may_carry_the_same_token() {
        String token = jira.good(Route.WEBHOOKS);
        String header = "X-Atlassian-Webhook-Identifier";

        int first = jira.call(Route.WEBHOOKS, token, Jira.ISSUE_EVENT, header, "1").statusCode();
        int second = jira.call(Route.WEBHOOKS, token, Jira.ISSUE_EVENT, header, "2").statusCode();

        assertThat(first).isEqualTo(204);
        assertThat(second).isEqualTo(204);
        assertThat(jira.rig.store.deliveries()).hasSize(2);
    }

    @Test
    void an_unknown_event_is_answered_well_counted_and_dropped() {
        HttpResponse<String> answer = jira.webhook("id-1", "{\"webhookEvent\":\"sprint_started\"}");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(jira.rig.store.deliveries()).isEmpty();
        assertThat(jira.rig.heard.counts).contains("/connect/webhooks unknown-event");
    }

    @Test
    void a_project_that_nobody_watches_is_dropped() {
        assertThat(
                        jira.webhook("id-1", Jira.ISSUE_EVENT.replace("ABC-7", "IGNORED-7"))
                                .statusCode())
                .isEqualTo(204);

        assertThat(jira.rig.store.deliveries()).isEmpty();
    }

    @Test
    void nothing_is_acknowledged_that_is_not_stored() {
        jira.rig.store.down(true);

        HttpResponse<String> answer = jira.webhook("id-1", Jira.ISSUE_EVENT);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void after_an_uninstallation_nothing_is_taken() {
        assertThat(jira.call(Route.UNINSTALLED, jira.good(Route.UNINSTALLED)).statusCode())
                .isEqualTo(204);

        assertThat(jira.webhook("id-1", Jira.ISSUE_EVENT).statusCode()).isEqualTo(401);
        assertThat(jira.rig.store.deliveries()).isEmpty();
    }

    @Test
    void what_another_node_uninstalled_is_refused_though_it_is_still_known_here() {
        jira.webhook("id-1", Jira.ISSUE_EVENT);
        jira.rig.store.leave(TENANT);

        assertThat(jira.webhook("id-2", Jira.ISSUE_EVENT).statusCode()).isEqualTo(401);
        assertThat(jira.rig.store.deliveries()).hasSize(1);
    }

    @Test
    void the_first_webhooks_of_a_site_may_come_all_at_once() throws Exception {
        jira.rig.context.getBean(Sites.class).forget();
        String token = jira.good(Route.WEBHOOKS);
        Callable<Integer> one = () -> jira.call(Route.WEBHOOKS, token).statusCode();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> each : threads.invokeAll(Collections.nCopies(30, one))) {
                assertThat(each.get()).isEqualTo(204);
            }
        }
    }

    private Delivery only() {
        assertThat(jira.rig.store.deliveries()).hasSize(1);
        return jira.rig.store.deliveries().getFirst();
    }
}
