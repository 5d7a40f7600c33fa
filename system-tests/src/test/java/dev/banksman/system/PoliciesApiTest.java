package dev.banksman.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Policies come through the file and the admin API, and the site shows which are in force. */
class PoliciesApiTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String NOTHING = "version: 1\npolicies: []\n";
    private static final String OPS_ONLY =
            ServiceSettings.CRITERIA.replace("kinds: all", "kinds: all, projects: [OPS]");
    private static final String WRONG =
            "version: 1\npolicies: [{ use: ownr }, { use: owner, grace: soon }]\n";

    @RegisterExtension static final Lab LAB = Lab.perClass();

    private static Cloud cloud;
    private static Service service;

    @BeforeAll
    static void start() {
        cloud = LAB.cloud(5, 12, 72);
        service = LAB.service(LAB.settings(cloud).with("quota.points-per-hour", "1000000"));
    }

    private static void quiet(Place place) {
        new Quiet(cloud, place, service).settled(SOON);
    }

    private static void asked(Place place, String key) {
        cloud.board(place.site()).drag(key, "In Progress");
        Awaiting.within(SOON)
                .until(
                        "a note on " + key,
                        () -> cloud.ledger(place).asks(key),
                        () -> new Quiet(cloud, place, service).seen());
    }

    private static List<String> keys(String site, String project) {
        return cloud.board(site).items().keySet().stream()
                .filter(key -> key.startsWith(project + "-"))
                .toList();
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.path(field).asText()));
        return texts;
    }

    @Test
    void givenVersions_whenPutAndRolledBack_thenTheAnswerComesOnceTheyAreInForce() {
        Place place = cloud.install("acme", service);
        quiet(place);
        SiteApi api = service.api(place);
        List<String> keys = keys("acme", "PAY");

        JsonNode first = api.ask("PUT", "/policies", NOTHING).orThrow("put").json();
        assertThat(first.path("version").asLong()).isEqualTo(1);
        cloud.board("acme").drag(keys.getFirst(), "In Progress");
        quiet(place);
        assertThat(cloud.ledger(place).notes()).isEmpty();

        api.ask("PUT", "/policies", ServiceSettings.CRITERIA).orThrow("put");
        assertThat(api.get("/policies").path("source").asText()).isEqualTo("version 2");
        asked(place, keys.get(1));

        JsonNode back = api.post("/policies/versions/1/activate").orThrow("roll back").json();
        assertThat(back.path("active").asBoolean()).isTrue();
        assertThat(api.get("/policies").path("source").asText()).isEqualTo("version 1");
        assertThat(api.get("/policies").path("rules")).isEmpty();
        JsonNode versions = api.get("/policies/versions");
        assertThat(texts(versions, "version")).containsExactly("2", "1");
        assertThat(texts(versions, "active")).containsExactly("false", "true");
        assertThat(api.ask("GET", "/policies/versions/2", "").text())
                .isEqualTo(ServiceSettings.CRITERIA);
        assertThat(api.post("/policies/versions/9/activate").status()).isEqualTo(404);
        Awaiting.within(SOON)
                .until(
                        "its note to close",
                        () -> cloud.ledger(place).folded(keys.get(1)),
                        () -> cloud.ledger(place).notes());

        assertThat(api.ask("DELETE", "/policies", "").status()).isEqualTo(204);
        assertThat(api.get("/policies").path("source").asText()).isEqualTo("file");
        asked(place, keys.get(2));
        assertThat(cloud.ledger(place).notes(keys.getFirst())).isEmpty();
        Lab.say("policies", "2 versions put, 1 rolled back, 1 taken away; each in force at once");
    }

    @Test
    void givenAWrongText_whenItIsValidatedOrPut_thenAllProblemsAreSaidAndNothingChanges() {
        Place place = cloud.install("site2", service);
        SiteApi api = service.api(place);
        JsonNode before = api.get("/policies");

        JsonNode validity = api.ask("POST", "/policies/validate", WRONG).orThrow("asked").json();
        assertThat(validity.path("valid").asBoolean()).isFalse();
        assertThat(texts(validity.path("problems"), "line")).containsExactly("2", "2");
        assertThat(validity.at("/problems/0/meant").asText()).isEqualTo("owner");
        Reply put = api.ask("PUT", "/policies", WRONG);
        assertThat(put.status()).isEqualTo(400);
        assertThat(put.json().path("problems")).hasSize(2);
        JsonNode valid = api.ask("POST", "/policies/validate", OPS_ONLY).orThrow("validate").json();
        assertThat(valid.path("valid").asBoolean()).isTrue();
        assertThat(valid.path("rules").path(0).asText()).isEqualTo("acceptance-criteria");

        assertThat(api.get("/policies")).isEqualTo(before);
        assertThat(api.get("/policies/versions")).isEmpty();
    }

    @Test
    void givenARuleOfOneProject_whenAskedWhatHolds_thenEachValueSaysWhereItIsFrom() {
        Place place = cloud.install("site3", service);
        service.policies(place, OPS_ONLY);
        SiteApi api = service.api(place);

        assertThat(api.get("/policies/effective?project=PAY")).isEmpty();
        JsonNode rule = api.get("/policies/effective?project=OPS").path(0);
        assertThat(rule.path("rule").asText()).isEqualTo("acceptance-criteria");
        assertThat(from(rule, "grace")).isEqualTo("PT0S from version 1:5:40");
        assertThat(from(rule, "mode")).startsWith("advise from version 1:2:");
        assertThat(texts(rule.path("settings"), "from")).contains("built in");

        cloud.board("site3").drag(keys("site3", "PAY").getFirst(), "In Progress");
        asked(place, keys("site3", "OPS").getFirst());
        quiet(place);
        assertThat(cloud.ledger(place).notes()).containsOnlyKeys(keys("site3", "OPS").getFirst());
    }

    private static String from(JsonNode rule, String name) {
        for (JsonNode setting : rule.path("settings")) {
            if (setting.path("name").asText().equals(name)) {
                return setting.path("value").asText() + " from " + setting.path("from").asText();
            }
        }
        throw new AssertionError(name + " is not among " + rule);
    }

    @Test
    void givenTheFile_whenItBreaksWhileRunning_thenTheLastGoodSetHoldsAndThatIsSaid()
            throws IOException {
        Place place = cloud.install("site4", service);
        quiet(place);
        SiteApi api = service.api(place);
        List<String> keys = keys("site4", "PAY");

        Files.writeString(service.settings().policyFile(), WRONG);
        Awaiting.within(SOON)
                .until(
                        "the broken file to be seen",
                        () -> service.health().path("policyProblems").size() == 2,
                        service::health);
        assertThat(api.get("/policies").path("fileProblems")).hasSize(2);
        assertThat(Files.readString(service.settings().log()))
                .contains("the last good policies stay in force", "\"ownr\"");
        asked(place, keys.getFirst());

        Files.writeString(service.settings().policyFile(), ServiceSettings.CRITERIA);
        Awaiting.within(SOON)
                .until(
                        "the file to be good again",
                        () -> service.health().path("policyProblems").isEmpty(),
                        service::health);
        asked(place, keys.get(1));
        Lab.say("broken policy file", "the last good set held, 2 problems said, good again");
    }
}
