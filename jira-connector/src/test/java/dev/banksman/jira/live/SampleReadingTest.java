package dev.banksman.jira.live;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static dev.banksman.jira.IssueJson.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.banksman.history.Chronicle;
import dev.banksman.history.InputProblem;
import dev.banksman.history.PastSnapshot;
import dev.banksman.jira.TestMappings;
import dev.banksman.jira.client.Budget;
import dev.banksman.jira.client.FakeSite;
import dev.banksman.jira.client.Governor;
import dev.banksman.jira.client.SettableTime;
import dev.banksman.port.Answer;
import dev.banksman.port.Histories;
import dev.banksman.port.Histories.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleReadingTest {

    private static final String BEGUN =
            "{'name':'In Progress','statusCategory':{'key':'indeterminate'}}";

    @TempDir private Path folder;

    private final SettableTime time = new SettableTime("2026-11-20T10:20:00Z");
    private final FakeSite site = new FakeSite(new Governor(Budget.USUAL, time), time);
    private final JiraHistories histories = new JiraHistories(site.client());
    private final List<InputProblem> problems = new ArrayList<>();

    @AfterEach
    void close() {
        site.close();
    }

    private static String issue(String id, String comments) {
        return ("{'id':'%s','key':'PAY-%s','fields':{'summary':'Do it','status':%s,"
                        + "'issuetype':{'name':'Task'},'created':'2026-01-01T08:00:00.000+0000',"
                        + "'updated':'2026-01-02T08:00:00.000+0000','comment':%s}}")
                .formatted(id, id, BEGUN, comments);
    }

    private static String issue(String id) {
        return issue(id, "{'comments':[],'total':0}");
    }

    private static String begun(long id, String at) {
        return ("{'id':'%d','created':%s,'author':{'accountId':'ann','displayName':'Ann',"
                        + "'avatarUrls':{'16x16':'x'}},'items':[{'field':'status','fieldId':'status',"
                        + "'fieldtype':'jira','from':'1','fromString':'To Do','to':'3',"
                        + "'toString':'In Progress'}]}")
                .formatted(id, at);
    }

    private void answersInTurn(ResponseDefinitionBuilder... answers) {
        String state = Scenario.STARTED;
        for (int i = 0; i < answers.length; i++) {
            String next = i == answers.length - 1 ? state : "after " + i;
            site.server()
                    .stubFor(
                            any(anyUrl())
                                    .inScenario("turns")
                                    .whenScenarioStateIs(state)
                                    .willReturn(answers[i])
                                    .willSetStateTo(next));
            state = next;
        }
    }

    private static ResponseDefinitionBuilder ok(String apostrophes) {
        return okJson(json(apostrophes).toString());
    }

    private List<LoggedRequest> requests() {
        return site.server().findAll(WireMock.anyRequestedFor(anyUrl()));
    }

    private JsonNode body(int request) throws IOException {
        return new ObjectMapper().readTree(requests().get(request).getBodyAsString());
    }

    private Path file() {
        return folder.resolve("history.ndjson");
    }

    private Histories.Reading reading(int most) {
        return histories.read(site.tenant(), new Histories.Sample("PAY", most), file());
    }

    private List<String> told() {
        List<String> told = new ArrayList<>();
        try (Chronicle chronicle =
                histories.open(file(), site.tenant(), TestMappings.plain(), problems::add)) {
            while (chronicle.hasNext()) {
                PastSnapshot state = chronicle.next();
                told.add(
                        state.ref()
                                + " "
                                + state.at()
                                + " "
                                + state.item().status().map(status -> status.name()).orElse("?"));
            }
        }
        return told;
    }

    private static final String NO_CHANGES = "{'values':[],'isLast':true}";

    private static String changes(String more, boolean last) {
        return "{'values':[%s],'isLast':%s}".formatted(more, last);
    }

    @Test
    void givenAPage_thenEachChangelogIsAskedForAndTheLifeIsTold() throws IOException {
        answersInTurn(
                ok("{'issues':[%s,%s],'names':{},'schema':{}}".formatted(issue("1"), issue("2"))),
                ok(changes(begun(7, "'2026-01-02T08:00:00.000+0000'"), true)),
                ok(NO_CHANGES));

        try (Histories.Reading reading = reading(50)) {
            assertThat(reading.step()).isEqualTo(new Answer.Ok<>(new Step(0, 3, false)));
            assertThat(reading.step()).isEqualTo(new Answer.Ok<>(new Step(1, 2, false)));
            assertThat(reading.step()).isEqualTo(new Answer.Ok<>(new Step(1, 1, true)));
        }

        assertThat(requests()).hasSize(3);
        assertThat(body(0).path("jql").asText())
                .isEqualTo("project = \"PAY\" ORDER BY updated DESC, key ASC");
        assertThat(body(0).path("maxResults").asInt()).isEqualTo(50);
        assertThat(requests().get(1).getUrl()).startsWith("/rest/api/3/issue/1/changelog?");
        assertThat(requests().get(2).getUrl()).startsWith("/rest/api/3/issue/2/changelog?");
        assertThat(told())
                .containsExactly(
                        "acme:jira:PAY-1 2026-01-01T08:00:00Z To Do",
                        "acme:jira:PAY-2 2026-01-01T08:00:00Z In Progress",
                        "acme:jira:PAY-1 2026-01-02T08:00:00Z In Progress");
        assertThat(Files.readString(file())).doesNotContain("avatarUrls");
        assertThat(site.spent())
                .allMatch(call -> call.purpose().background())
                .extracting(call -> call.points())
                .containsExactly(3, 2, 1);
    }

    @Test
    void givenMoreThanWasWantedAndRepetitions_thenEachIssueCountsOnceAndTheRestIsLeft()
            throws IOException {
        answersInTurn(
                ok("{'issues':[%s],'nextPageToken':'t'}".formatted(issue("2"))),
                ok(changes(begun(7, "'2026-01-02T08:00:00.000+0000'"), false)),
                ok(NO_CHANGES),
                ok(
                        "{'issues':[%s,%s,%s],'nextPageToken':'v'}"
                                .formatted(issue("2"), issue("3"), issue("4"))),
                ok(NO_CHANGES));

        try (Histories.Reading reading = reading(2)) {
            assertThat(items(reading)).containsExactly(0, 0, 1, 0, 1);
        }

        assertThat(requests().get(2).getUrl()).containsPattern("startAt=1(&|$)");
        assertThat(body(3).path("nextPageToken").asText()).isEqualTo("t");
        assertThat(body(3).has("expand")).isFalse();
        assertThat(told()).hasSize(3).noneMatch(line -> line.contains("PAY-4"));
    }

    @Test
    void givenAnIssueThatGoesMeanwhile_thenItIsLeftOut() {
        answersInTurn(
                ok("{'issues':[%s,%s]}".formatted(issue("1"), issue("2"))),
                status(404),
                ok(NO_CHANGES));

        try (Histories.Reading reading = reading(50)) {
            assertThat(items(reading)).containsExactly(0, 0, 1);
        }

        assertThat(told()).hasSize(1).allMatch(line -> line.contains("PAY-2"));
    }

    private static List<Integer> items(Histories.Reading reading) {
        List<Integer> items = new ArrayList<>();
        while (reading.step() instanceof Answer.Ok<Step>(Step step)) {
            items.add(step.items());
            if (step.last()) {
                return items;
            }
        }
        throw new AssertionError("ended early: " + items);
    }

    @Test
    void givenTrouble_whenTriedAgain_thenItGoesOnWhereItWas() {
        answersInTurn(
                ok("{'issues':[%s]}".formatted(issue("1"))),
                status(429).withHeader("Retry-After", "7"),
                ok(NO_CHANGES));

        try (Histories.Reading reading = reading(50)) {
            reading.step();
            assertThat(reading.step()).isInstanceOf(Answer.Limited.class);
            time.advance(Duration.ofSeconds(8));
            assertThat(reading.step()).isEqualTo(new Answer.Ok<>(new Step(1, 1, true)));
        }

        assertThat(requests()).hasSize(3);
    }

    @Test
    void givenAnIssueWhoseCommentsAreCut_thenTheyAreAskedFor() throws IOException {
        String comment = "{'id':'5','created':'2026-01-01T09:00:00.000+0000','body':'Hm'}";
        answersInTurn(
                ok("{'issues':[%s]}".formatted(issue("1", "{'comments':[],'total':120}"))),
                ok("{'comments':[%s],'total':120}".formatted(comment)),
                ok(NO_CHANGES));

        try (Histories.Reading reading = reading(50)) {
            assertThat(items(reading)).containsExactly(0, 0, 1);
        }

        assertThat(requests().get(1).getUrl()).startsWith("/rest/api/3/issue/1/comment?");
        assertThat(told()).hasSize(2);
    }

    @Test
    void givenNothing_thenThereIsNothing() {
        answersInTurn(ok("{'issues':[]}"));

        try (Histories.Reading reading = reading(50)) {
            assertThat(reading.step()).isEqualTo(new Answer.Ok<>(new Step(0, 1, true)));
        }

        assertThat(told()).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void givenItems_thenThePriceCountsCallsObjectsAndLikelyChanges() {
        assertThat(histories.price(0)).isEqualTo(new Histories.Price(0, 0));
        assertThat(histories.price(1)).isEqualTo(new Histories.Price(2, 23));
        assertThat(histories.price(200)).isEqualTo(new Histories.Price(202, 4402));
    }
}
