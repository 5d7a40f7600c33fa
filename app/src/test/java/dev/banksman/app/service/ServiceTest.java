package dev.banksman.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The whole service against a simulated site, as {@code ./banksman up} puts them together. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServiceTest {

    private static final String IN_PROGRESS = "21";
    private static final String WRONG =
            "version: 1\npolicies: [{ use: ownr }, { use: owner, x: 1 }]";

    @TempDir private static Path folder;
    private static Scene scene;

    @BeforeAll
    static void open() throws Exception {
        scene = new Scene(folder, Map.of());
        Scene.await("the site is read", ServiceTest::isRead);
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    private static boolean isRead() throws Exception {
        JsonNode sweeps = scene.get(scene.tenant() + "/sweeps");
        long read = 0;
        for (JsonNode sweep : sweeps) {
            boolean first = sweep.path("kind").asText().equals("backfill");
            read += first ? sweep.path("seen").asLong() : 0;
        }
        return read >= 33 && scene.get("/api/health").path("due").asLong() == 0;
    }

    @Test
    @Order(1)
    void an_item_that_is_begun_without_criteria_gets_one_note() throws Exception {
        scene.move("PAY-4", IN_PROGRESS);

        Scene.await("a note", () -> scene.notes("PAY-4").size() == 1);

        assertThat(scene.notes("PAY-4").at("/0/text").asText())
                .contains("no acceptance criterion is written");
    }

    @Test
    @Order(2)
    void why_shows_what_was_compared_and_agrees_with_what_is_on_record() throws Exception {
        JsonNode why = scene.get(scene.tenant() + "/items/PAY-4/why");

        assertThat(why.path("agrees").asBoolean()).isTrue();
        assertThat(why.at("/findings/0/policy").asText()).isEqualTo("acceptance-criteria");
        assertThat(why.at("/findings/0/observed")).isNotEmpty();
        assertThat(why.at("/findings/0/parameters/mode").asText()).isEqualTo("advise");
        assertThat(why.at("/findings/0/said/clears").asText()).contains("criterion is written");
    }

    @Test
    @Order(3)
    void the_finding_the_item_and_the_effect_are_on_record() throws Exception {
        String tenant = scene.tenant();

        JsonNode findings = scene.get(tenant + "/findings?item=PAY-4&state=open");
        JsonNode effects = scene.get(tenant + "/effects?item=PAY-4");

        assertThat(findings.at("/items/0/policy").asText()).isEqualTo("acceptance-criteria");
        assertThat(findings.path("items")).hasSize(1);
        assertThat(scene.get(tenant + "/items/PAY-4").at("/open")).hasSize(1);
        assertThat(effects.findValuesAsText("effect")).contains("note post");
        assertThat(effects.findValuesAsText("state")).containsOnly("done");
    }

    @Test
    @Order(4)
    void after_a_restart_it_goes_on_where_it_stopped() throws Exception {
        scene.restart();

        scene.person(
                "PUT",
                "/rest/api/3/issue/PAY-4",
                "{\"fields\":{\"%s\":%s}}".formatted(criteria(), document("It is remembered.")));

        Scene.await("the note folds", () -> text("PAY-4").startsWith("All clear"));
        assertThat(scene.notes("PAY-4")).hasSize(1);
    }

    @Test
    @Order(5)
    void policies_that_are_put_are_in_force_when_that_is_answered() throws Exception {
        String tenant = scene.tenant();
        HttpResponse<String> put =
                scene.call(
                        Scene.TOKEN,
                        "PUT",
                        tenant + "/policies",
                        "version: 1\npolicies: [{ use: owner, mode: advise, grace: PT0S }]");

        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(scene.get(tenant + "/policies").path("source").asText()).isEqualTo("version 1");
        assertThat(scene.get(tenant + "/policies").path("rules")).hasSize(1);
        assertThat(scene.call(Scene.TOKEN, "DELETE", tenant + "/policies", "").statusCode())
                .isEqualTo(204);
        assertThat(scene.get(tenant + "/policies").path("source").asText()).isEqualTo("file");
    }

    @Test
    @Order(6)
    void wrong_policies_are_refused_with_every_problem_and_its_place() throws Exception {
        HttpResponse<String> put =
                scene.call(Scene.TOKEN, "PUT", scene.tenant() + "/policies", WRONG);

        assertThat(put.statusCode()).isEqualTo(400);
        assertThat(put.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problems = Scene.json(put).path("problems");
        assertThat(problems).hasSize(2);
        assertThat(problems.at("/0/line").asInt()).isEqualTo(2);
        assertThat(problems.at("/0/meant").asText()).isEqualTo("owner");
    }

    @Test
    void nobody_gets_in_without_a_token_that_opens_it() throws Exception {
        String tenant = scene.tenant();

        for (String path :
                new String[] {
                    "/api/tenants",
                    tenant,
                    tenant + "/policies",
                    "/api/health",
                    "/api/openapi.json",
                    "/actuator/prometheus",
                    "/api;x=1/tenants",
                    "//api/tenants",
                    "/api/../api/tenants"
                }) {
            assertThat(scene.call("", "GET", path, "").statusCode()).as(path).isIn(400, 401);
            assertThat(scene.call("wrong", "GET", path, "").statusCode()).as(path).isIn(400, 401);
        }
        String other = "another-token-for-tests";
        assertThat(scene.call(other, "GET", tenant, "").statusCode()).isEqualTo(403);
        assertThat(scene.call(other, "GET", "/api/health", "").statusCode()).isEqualTo(403);
        assertThat(scene.call(other, "POST", "/api/pause", "").statusCode()).isEqualTo(403);
        assertThat(scene.call(other, "GET", "/api/tenants", "").body()).isEqualTo("[]");
    }

    @Test
    void requests_that_are_too_large_are_refused() throws Exception {
        HttpResponse<String> answer =
                scene.call(
                        Scene.TOKEN,
                        "POST",
                        scene.tenant() + "/policies/validate",
                        "x".repeat(1_000_001));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void health_metrics_and_the_description_are_there() throws Exception {
        HttpResponse<String> metrics = scene.call(Scene.TOKEN, "GET", "/actuator/prometheus", "");

        assertThat(scene.call("", "GET", "/actuator/health/readiness", "").statusCode())
                .isEqualTo(200);
        assertThat(scene.call("", "GET", "/actuator/health/liveness", "").statusCode())
                .isEqualTo(200);
        assertThat(metrics.body())
                .contains("banksman_received_total", "banksman_due", "banksman_parked");
        assertThat(scene.get("/api/openapi.json").path("paths").size()).isGreaterThan(25);
    }

    @Test
    void what_is_not_there_is_a_problem_and_no_fault() throws Exception {
        String tenant = scene.tenant();

        for (String path :
                new String[] {
                    "/api/tenants/nobody", tenant + "/items/NO-1", tenant + "/effects/999999"
                }) {
            HttpResponse<String> answer = scene.call(Scene.TOKEN, "GET", path, "");
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(Scene.json(answer).path("detail").asText()).isNotEmpty();
        }
        assertThat(scene.call(Scene.TOKEN, "GET", tenant + "/findings?state=odd", "").statusCode())
                .isEqualTo(400);
        assertThat(
                        scene.call(
                                        Scene.TOKEN,
                                        "POST",
                                        tenant + "/items/PAY-4/answers",
                                        "{\"verb\":\"shout\"}")
                                .statusCode())
                .isEqualTo(400);
    }

    private static String text(String key) throws Exception {
        return scene.notes(key).at("/0/text").asText();
    }

    private static String criteria() throws Exception {
        return scene.sandbox("/sandbox/sites/acme/board")
                .at("/fields/Acceptance criteria")
                .asText();
    }

    private static String document(String text) {
        return """
        {"type":"doc","version":1,"content":[
            {"type":"paragraph","content":[{"type":"text","text":"%s"}]}]}"""
                .formatted(text);
    }
}
