package dev.banksman.jira.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;

/** What is no route is not answered, however it is written. */
@ExtendWith(Hosted.class)
class PathsTest {

    private final Jira jira;

    PathsTest(Jira fresh) {
        this.jira = fresh;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/connect",
                "/connect/",
                "/connect/none",
                "/connect/installed/",
                "/connect/installed;a=b",
                "/connect;a=b/installed",
                "/%63onnect/installed",
                "/connect/%69nstalled",
                "/connect/x/../installed",
                "/connect//installed",
                "//connect/installed",
                "/connect/installed%2f",
                "/CONNECT/installed",
                "/forge",
                "/forge/none",
                "/forge/events/more"
            })
    void other_paths_reach_nobody(String path) {
        jira.installed();
        String before = jira.rig.store.everything();

        HttpResponse<String> answer =
                send("POST", path, Jira.installation("uninstalled", Jira.CLIENT_KEY));

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(jira.rig.store.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "HEAD"})
    void other_methods_reach_nobody(String method) {
        for (String path : List.of("/connect/installed", "/connect/webhooks", "/forge/events")) {
            assertThat(send(method, path, "").statusCode()).isIn(400, 404, 405);
        }
    }

    @Test
    void until_the_application_is_ready_senders_are_put_off() {
        AvailabilityChangeEvent.publish(jira.rig.context, ReadinessState.REFUSING_TRAFFIC);
        try {
            HttpResponse<String> answer = jira.call(Route.WEBHOOKS, jira.good(Route.WEBHOOKS));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(jira.call(Route.HEALTH, "", "").statusCode()).isEqualTo(503);
        } finally {
            AvailabilityChangeEvent.publish(jira.rig.context, ReadinessState.ACCEPTING_TRAFFIC);
        }
        assertThat(jira.call(Route.HEALTH, "", "").statusCode()).isEqualTo(200);
    }

    @Test
    void a_page_brings_its_token_in_its_address() {
        jira.installed();
        String token = jira.ofContext().hs256(Jira.SECRET);

        HttpResponse<String> page = send("GET", "/connect/context?lang=de&jwt=" + token, "");
        HttpResponse<String> webhook =
                send(
                        "POST",
                        "/connect/webhooks?jwt="
                                + jira.ofRequest(Route.WEBHOOKS).hs256(Jira.SECRET),
                        Jira.ISSUE_EVENT);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).isEqualTo("{\"tenant\":\"connect-" + Jira.CLIENT_KEY + "\"}");
        assertThat(webhook.statusCode()).isEqualTo(401);
    }

    @Test
    void the_query_is_part_of_what_is_signed() {
        jira.installed();
        String plain = jira.good(Route.WEBHOOKS);

        HttpResponse<String> other =
                jira.send(
                        "POST",
                        "/connect/webhooks?user=1",
                        BodyPublishers.ofString(Jira.ISSUE_EVENT),
                        List.of("Authorization", plain));

        assertThat(other.statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return jira.send(method, path, BodyPublishers.ofString(body), List.of());
    }
}
