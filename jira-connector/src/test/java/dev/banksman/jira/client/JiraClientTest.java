package dev.banksman.jira.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.banksman.item.ItemRef;
import dev.banksman.port.Answer;
import dev.banksman.port.Answer.Scope;
import dev.banksman.port.Tenant;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JiraClientTest {

    private static final Purpose PURPOSE = Purpose.live("fetch");
    private static final ItemRef ITEM = new ItemRef("acme", "jira", "10001");
    private static final Ask READ = Ask.get(PURPOSE, "rest/api/3/issue/{}", "10001");
    private static final Ask POST =
            Ask.post(
                    new Purpose("owner", "note", false),
                    ITEM,
                    "rest/api/3/issue/{}/comment",
                    JsonNodeFactory.instance.objectNode().put("body", "x"));

    private final SettableTime time = new SettableTime("2026-11-20T10:20:00Z");
    private final FakeSite site =
            new FakeSite(new Governor(Budget.USUAL, time), time, Duration.ofSeconds(2));

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void readsWithASignatureAndCountsThePoints() {
        answers(okJson("{\"id\":\"10001\"}"));

        Answer<JsonNode> answer = send(READ.query("fields", "a,b c"));

        assertThat(answer).isInstanceOfSatisfying(Answer.Ok.class, ok -> {});
        assertThat(((Answer.Ok<JsonNode>) answer).value().path("id").asText()).isEqualTo("10001");
        site.server()
                .verify(
                        getRequestedFor(urlEqualTo("/rest/api/3/issue/10001?fields=a%2Cb%20c"))
                                .withHeader(
                                        "Authorization", equalTo("GET /rest/api/3/issue/10001")));
        assertThat(site.spent()).hasSize(1);
        assertThat(site.spent().getFirst().points()).isEqualTo(2);
        assertThat(site.spent().getFirst().endpoint()).isEqualTo("GET rest/api/3/issue/{}");
    }

    @Test
    void keepsWhatIdsSayOutOfThePath() {
        answers(okJson("{}"));

        send(Ask.get(PURPOSE, "rest/api/3/issue/{}", "../../x?y=z#/%2e"));

        assertThat(requests()).containsExactly("/rest/api/3/issue/..%2F..%2Fx%3Fy=z%23%2F%252e");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 408})
    void asksAgainWhenNothingIsLostByIt(int status) {
        answersInTurn(status(status), status(status), okJson("{}"));

        assertThat(send(READ)).isInstanceOf(Answer.Ok.class);
        assertThat(requests()).hasSize(3);
    }

    @Test
    void givesUpAfterThreeTries() {
        answers(status(503));

        assertThat(send(READ)).isEqualTo(unreachable(false, "Jira has an error of its own (503)"));
        assertThat(requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void neverRepeatsWhatMakesSomethingNew(int status) {
        answers(status(status));

        assertThat(send(POST)).isInstanceOfSatisfying(Answer.Unreachable.class, this::maybeDone);
        assertThat(requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void saysThatAWriteMayBeDoneWhenTheConnectionBreaks(Fault fault) {
        answers(aResponse().withFault(fault));

        assertThat(send(POST)).isInstanceOfSatisfying(Answer.Unreachable.class, this::maybeDone);
        assertThat(requests()).hasSize(1);
    }

    @Test
    void knowsThatNothingIsDoneWhereNobodyListens() {
        Tenant nobody = at("http://localhost:1");

        assertThat(site.client().send(nobody, POST))
                .isInstanceOfSatisfying(
                        Answer.Unreachable.class, u -> assertThat(u.maybeDone()).isFalse());
    }

    @Test
    void hangsUpOnWhatHangs() {
        answers(okJson("{}").withFixedDelay(60_000));
        long begun = System.nanoTime();

        assertThat(send(POST)).isInstanceOfSatisfying(Answer.Unreachable.class, this::maybeDone);
        assertThat(send(READ)).isInstanceOf(Answer.Unreachable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
        assertThat(requests()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void hangsUpOnWhatDripsForEver() {
        answers(
                okJson("{\"a\":\"" + "x".repeat(1000) + "\"}")
                        .withChunkedDribbleDelay(100, 60_000));

        assertThat(send(POST)).isInstanceOfSatisfying(Answer.Unreachable.class, this::maybeDone);
    }

    @ParameterizedTest
    @CsvSource({
        "jira-quota-global-based,APP",
        "jira-quota-tenant-based,TENANT",
        "jira-burst-based,ENDPOINT",
        "jira-per-issue-on-write,ITEM",
        "'',TENANT"
    })
    void stopsWhatARefusalNames(String reason, Scope scope) {
        answers(status(429).withHeader("RateLimit-Reason", reason).withHeader("Retry-After", "17"));

        Answer<JsonNode> refused = send(POST);

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Answer.Limited.class,
                        limited -> {
                            assertThat(limited.scope()).isEqualTo(scope);
                            assertThat(limited.until()).isEqualTo(time.instant().plusSeconds(17));
                        });
        assertThat(send(POST)).isEqualTo(refused);
        assertThat(requests()).hasSize(1);
        assertThat(site.spent().getFirst().points()).isZero();

        answers(okJson("{}"));
        time.advance(Duration.ofSeconds(17));
        assertThat(send(POST)).isInstanceOf(Answer.Ok.class);
    }

    @Test
    void stopsOtherTenantsForTheWholeAppsQuotaAlone() {
        answers(status(429).withHeader("RateLimit-Reason", "jira-quota-tenant-based"));
        send(READ);
        answers(status(429).withHeader("RateLimit-Reason", "jira-quota-global-based"));
        assertThat(site.client().send(site.tenant("other"), READ))
                .isInstanceOfSatisfying(
                        Answer.Limited.class, l -> assertThat(l.scope()).isEqualTo(Scope.APP));

        assertThat(site.client().send(site.tenant("third"), READ))
                .isInstanceOf(Answer.Limited.class);
        assertThat(requests()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "400,'{\"errorMessages\":[\"No.\"],\"errors\":{\"due\":\"Bad date\"}}',Jira says: No. Bad"
                + " date",
        "403,'{\"errorMessages\":[]}',Jira does not let Banksman do that here.",
        "403,<html>no</html>,Jira does not let Banksman do that here.",
        "422,'{}',Jira refuses it (422).",
        "413,'',It is longer than Jira takes."
    })
    void saysInPlainWordsWhyJiraRefuses(int status, String body, String words) {
        answers(status(status).withBody(body));

        assertThat(send(POST)).isEqualTo(new Answer.Refused<JsonNode>(status, words));
        assertThat(requests()).hasSize(1);
    }

    @Test
    void keepsControlsAndTricksOutOfWhatItRepeats() {
        answers(
                status(400)
                        .withBody(
                                "{\"errorMessages\":[\"a\\u202eb\\u0007c\\nd "
                                        + "😀".repeat(200)
                                        + "\"]}"));

        assertThat(send(POST))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused ->
                                assertThat(refused.reason())
                                        .startsWith("Jira says: abc d 😀")
                                        .endsWith("😀…")
                                        .hasSizeLessThan(220));
    }

    @ParameterizedTest
    @CsvSource({"404,Gone", "410,Gone", "401,Unreachable", "302,Unreachable"})
    void knowsTheOtherAnswers(int status, String kind) {
        answers(status(status).withHeader("Location", site.server().baseUrl() + "/elsewhere"));

        assertThat(send(READ).getClass().getSimpleName()).isEqualTo(kind);
        assertThat(requests()).containsExactly("/rest/api/3/issue/10001");
    }

    @Test
    void takesAnEmptyAnswerForAnswerEnough() {
        answers(status(204));

        assertThat(send(Ask.delete(PURPOSE, ITEM, "rest/api/3/issue/{}/comment/{}").at("7")))
                .isInstanceOf(Answer.Ok.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":", "[1,", "<html>", "{\"a\":1e99999999999}x"})
    void refusesWhatCannotBeRead(String body) {
        answers(aResponse().withStatus(200).withBody(body));

        assertThat(send(READ)).isInstanceOf(Answer.Refused.class);
        assertThat(send(POST)).isInstanceOf(Answer.Ok.class);
    }

    @Test
    void refusesWhatIsTooDeepOrTooLong() {
        answers(okJson("[".repeat(65) + "]".repeat(65)));
        assertThat(send(READ)).isInstanceOf(Answer.Refused.class);
        answers(okJson("[".repeat(64) + "]".repeat(64)));
        assertThat(send(READ)).isInstanceOf(Answer.Ok.class);
        answers(okJson("\"" + "x".repeat(17 << 20) + "\""));
        assertThat(send(READ))
                .isEqualTo(new Answer.Refused<JsonNode>(200, "Jira's answer is too long."));
    }

    @Test
    void leavesATenantAloneThatDoesNotAnswerAndNoOther() {
        answers(status(500));
        int tries = 0;
        while (tries < 100 && !(send(POST) instanceof Answer.Limited)) {
            tries++;
        }

        assertThat(tries).isLessThan(20);
        assertThat(send(POST))
                .isInstanceOfSatisfying(
                        Answer.Limited.class,
                        limited -> {
                            assertThat(limited.scope()).isEqualTo(Scope.TENANT);
                            assertThat(limited.until()).isEqualTo(time.instant().plusSeconds(30));
                        });
        answers(okJson("{}"));
        assertThat(site.client().send(site.tenant("other"), READ)).isInstanceOf(Answer.Ok.class);

        time.advance(Duration.ofSeconds(31));
        assertThat(send(POST)).isInstanceOf(Answer.Ok.class);
    }

    @Test
    void callsNoHostThatIsNotAllowed() {
        assertThat(site.client().send(at("http://example.com"), READ))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.reason()).contains("example.com"));
    }

    private void maybeDone(Answer.Unreachable<?> unreachable) {
        assertThat(unreachable.maybeDone()).isTrue();
    }

    private static Answer<JsonNode> unreachable(boolean maybeDone, String reason) {
        return new Answer.Unreachable<>(maybeDone, reason);
    }

    private Tenant at(String url) {
        Tenant known = site.tenant();
        return new Tenant(known.id(), "jira", "", URI.create(url), 1, known.state(), known.since());
    }

    private Answer<JsonNode> send(Ask ask) {
        return site.client().send(site.tenant(), ask);
    }

    private void answers(ResponseDefinitionBuilder answer) {
        site.server().stubFor(any(anyUrl()).willReturn(answer));
    }

    private void answersInTurn(ResponseDefinitionBuilder... answers) {
        String state = Scenario.STARTED;
        for (int turn = 0; turn < answers.length; turn++) {
            site.server()
                    .stubFor(
                            any(anyUrl())
                                    .inScenario("turns")
                                    .whenScenarioStateIs(state)
                                    .willSetStateTo("turn " + turn)
                                    .willReturn(answers[turn]));
            state = "turn " + turn;
        }
    }

    private List<String> requests() {
        return site.server().getAllServeEvents().stream()
                .map(event -> event.getRequest().getUrl())
                .toList();
    }
}
