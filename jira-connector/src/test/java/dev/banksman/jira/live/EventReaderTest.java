package dev.banksman.jira.live;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.item.Comment;
import dev.banksman.item.FieldValue;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.jira.TestMappings;
import dev.banksman.jira.client.Budget;
import dev.banksman.jira.client.FakeSite;
import dev.banksman.jira.client.Governor;
import dev.banksman.jira.client.SettableTime;
import dev.banksman.port.Answer;
import dev.banksman.port.Look;
import dev.banksman.port.Look.Kind;
import dev.banksman.port.Tracker.Command;
import dev.banksman.port.Tracker.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

    private static final ItemRef ITEM = new ItemRef("acme", "jira", "10001");
    private static final String EIGHT = "2026-11-20T08:00:00.000+0000";
    private static final String NINE = "2026-11-20T09:00:00.000+0000";
    private static final String TEN = "2026-11-20T10:00:00.000+0000";

    private final SettableTime time = new SettableTime("2026-11-20T10:20:00Z");
    private final FakeSite site = new FakeSite(new Governor(Budget.USUAL, time), time);
    private final JiraTracker tracker = new JiraTracker(site.client());

    @BeforeEach
    void know() {
        stub(
                "/rest/api/3/field",
                "[{'id':'summary','name':'Summary'},{'id':'customfield_1','name':'Flagged','schema':"
                        + "{'type':'array'}},{'id':'customfield_2','name':'Start date','schema':{}},"
                        + "{'id':'customfield_3','name':'Story Points','schema':{}}]");
        stub("/rest/api/3/project/PAY", "{'lead':{'accountId':'lead','displayName':'Lea'}}");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void takesTheNewestStateWhateverTheOrder() {
        Look late = snapshot(TEN, "'status':{'name':'Closed'}");
        Look early = snapshot(NINE, "'status':{'name':'Open'}");

        for (List<Look> looks : List.of(List.of(late, early), List.of(early, late, early))) {
            WorkItem item = whole(read(Optional.empty(), looks));
            assertThat(item.status().map(status -> status.name())).isEqualTo(Value.of("Closed"));
        }
    }

    @Test
    void readsFieldsByTheSitesOwnNames() {
        WorkItem item =
                whole(
                        read(
                                Optional.empty(),
                                List.of(
                                        snapshot(
                                                TEN,
                                                "'customfield_1':[{'value':'Impediment'}],"
                                                        + "'customfield_2':'2026-11-21',"
                                                        + "'customfield_3':5,"
                                                        + "'fixVersions':[{'id':'1','name':'R1',"
                                                        + "'releaseDate':'2026-12-01'}]"))));

        assertThat(item.blocked().isPresent()).isTrue();
        assertThat(item.start()).hasToString("Present[value=2026-11-21]");
        assertThat(item.schedule().effort().points()).isEqualTo(Value.of(5.0));
        assertThat(item.schedule().releases())
                .hasToString("Present[value=[Release[name=R1, date=Present[value=2026-12-01]]]]");
        assertThat(item.fields())
                .containsEntry("Story Points", Value.of(new FieldValue.Number(5.0)));
        assertThat(item.project().lead().map(Person::name)).isEqualTo(Value.of("Lea"));
        assertThat(item.identity().url())
                .hasToString("Present[value=" + site.server().baseUrl() + "/browse/PAY-1]");
    }

    @Test
    void costsNothingOnceTheSiteIsKnown() {
        read(Optional.empty(), List.of(snapshot(NINE, "'x':1")));
        int before = site.spent().size();

        for (int i = 0; i < 20; i++) {
            read(Optional.empty(), List.of(snapshot(TEN, "'x':" + i)));
        }

        assertThat(site.spent()).hasSize(before);
    }

    @Test
    void asksForTheFieldsAgainOnceWhenAnIssueCarriesAnotherOne() {
        read(Optional.empty(), List.of(snapshot(NINE, "'x':1")));
        int before = site.spent().size();

        for (int i = 0; i < 5; i++) {
            read(Optional.empty(), List.of(snapshot(TEN, "'customfield_9':'new'")));
        }

        assertThat(site.spent()).hasSize(before + 1);
    }

    @Test
    void asksForAReadWhenTwoStatesTellTheSameTime() {
        Look one = snapshot(TEN, "'status':{'name':'Open'}");
        Look other = snapshot(TEN, "'status':{'name':'Closed'}");

        assertThat(read(Optional.empty(), List.of(one, other)))
                .isInstanceOf(Reading.NeedsRead.class);
        assertThat(read(Optional.empty(), List.of(one, one))).isInstanceOf(Reading.Whole.class);
    }

    @Test
    void asksForAReadWhenAnythingIsOnlyAHint() {
        Look hint = look(Kind.HINT, "", TEN);

        assertThat(read(Optional.empty(), List.of(snapshot(TEN, "'x':1"), hint)))
                .isInstanceOf(Reading.NeedsRead.class);
        assertThat(read(Optional.empty(), List.of(hint, look(Kind.GONE, "", NINE))))
                .isInstanceOf(Reading.Gone.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{}",
                "{\"id\":\"10001\",\"key\":\"PAY-1\",\"fields\":{}}",
                "{\"id\":\"10001\",\"key\":\"PAY-1\",\"fields\":{\"updated\":\"soon\"}}"
            })
    void asksForAReadWhenTheBodyTellsTooLittle(String body) {
        assertThat(read(Optional.empty(), List.of(look(Kind.SNAPSHOT, body, TEN))))
                .isInstanceOf(Reading.NeedsRead.class);
    }

    @Test
    void asksForAReadOfAnItemOfWhichItOnlyHeardAComment() {
        assertThat(read(Optional.empty(), List.of(comment("comment_created", NINE, "x"))))
                .isInstanceOf(Reading.NeedsRead.class);
    }

    @Test
    void keepsWhatWasSaidAfterAStateThatComesLate() {
        WorkItem stored = whole(read(Optional.empty(), List.of(snapshot(EIGHT, "'x':1"))));
        WorkItem said = folded(stored, comment("comment_created", TEN, "newer"));

        WorkItem late = whole(read(Optional.of(said), List.of(snapshot(NINE, "'x':2"))));

        assertThat(said.activity().updated()).isEqualTo(stored.activity().updated());
        assertThat(late.comments()).extracting(Comment::text).containsExactly(Value.of("newer"));
    }

    @Test
    void takesAStatesOwnWordOnCommentsThatAreOlder() {
        Look gone = comment("comment_created", EIGHT, "deleted since");

        WorkItem item = whole(read(Optional.empty(), List.of(gone, snapshot(NINE, "'x':1"))));

        assertThat(item.comments()).isEmpty();
    }

    @Test
    void keepsStoredCommentsWhereAStateDoesNotCarryThem() {
        WorkItem stored = whole(read(Optional.empty(), List.of(snapshot(EIGHT, "'x':1"))));
        WorkItem said = folded(stored, comment("comment_created", NINE, "kept"));
        Look bare =
                look(Kind.SNAPSHOT, issue(TEN, "'x':1").replace("\"comment\"", "\"none\""), TEN);

        assertThat(whole(read(Optional.of(said), List.of(bare))).comments()).hasSize(1);
        assertThat(read(Optional.empty(), List.of(bare))).isInstanceOf(Reading.NeedsRead.class);
    }

    @Test
    void passesTroubleOn() {
        site.server().stubFor(get(urlPathMatching("/rest.*")).willReturn(status(503)));

        assertThat(
                        tracker.read(
                                site.tenant(),
                                Optional.empty(),
                                List.of(snapshot(TEN, "'x':1")),
                                TestMappings.plain()))
                .isInstanceOf(Answer.Unreachable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"banksman why", " @Banksman: ack", "/banksman", "BANKSMAN waive owner x"})
    void hearsWhatIsSaidToUs(String text) {
        assertThat(commands(text, "atlassian"))
                .extracting(Command::text)
                .containsExactly(text.strip());
        assertThat(commands(text, "app")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "banksmanship", "the banksman", "@@banksman", "[~accountid:me", "x"})
    void hearsNothingElse(String text) {
        assertThat(commands(text, "atlassian")).isEmpty();
    }

    @Test
    void hearsAMentionOfOurAccount() {
        stub("/rest/api/3/myself", "{'accountId':'712020:me'}");

        assertThat(commands("[~accountid:712020:me] ack", "atlassian"))
                .extracting(Command::text)
                .containsExactly("@banksman ack");
        assertThat(commands("[~accountid:712020:you] ack", "atlassian")).isEmpty();
    }

    private List<Command> commands(String text, String type) {
        String body =
                comment("comment_created", NINE, text)
                        .body()
                        .replace("\"atlassian\"", quoted(type));
        return tracker.commands(site.tenant(), List.of(look(Kind.COMMENT, body, NINE)));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private WorkItem folded(WorkItem stored, Look look) {
        return switch (read(Optional.of(stored), List.of(look))) {
            case Reading.Folded(var snapshot) -> snapshot.item();
            case Reading other -> throw new AssertionError(other);
        };
    }

    private static WorkItem whole(Reading reading) {
        return switch (reading) {
            case Reading.Whole(var snapshot) -> snapshot.item();
            case Reading other -> throw new AssertionError(other);
        };
    }

    private Reading read(Optional<WorkItem> stored, List<Look> looks) {
        return switch (tracker.read(site.tenant(), stored, looks, TestMappings.plain())) {
            case Answer.Ok<Reading>(Reading reading) -> reading;
            case Answer<Reading> trouble -> throw new AssertionError(trouble);
        };
    }

    private static Look snapshot(String updated, String field) {
        return look(Kind.SNAPSHOT, issue(updated, field), updated);
    }

    private static String issue(String updated, String field) {
        return ("{'id':'10001','key':'PAY-1','fields':{'summary':'Pay','created':"
                        + "'2026-11-01T08:00:00.000+0000','updated':'"
                        + updated
                        + "','status':{'name':'Open'},'assignee':null,'issuelinks':[],"
                        + "'comment':{'comments':[],'total':0},'project':{'key':'PAY'},"
                        + field
                        + "}}")
                .replace('\'', '"');
    }

    private static Look comment(String event, String at, String text) {
        String body =
                ("{'webhookEvent':'"
                                + event
                                + "','comment':{'id':'7','author':{'accountId':'ann',"
                                + "'accountType':'atlassian','displayName':'Ann'},'created':'"
                                + at
                                + "','updated':'"
                                + at
                                + "','body':'"
                                + text
                                + "'}}")
                        .replace('\'', '"');
        return look(Kind.COMMENT, body, at);
    }

    private static Look look(Kind kind, String body, String at) {
        Instant time = Instant.parse(at.replace(".000+0000", "Z"));
        return new Look(ITEM, "PAY", kind, Optional.empty(), time, body);
    }

    private void stub(String path, String answer) {
        site.server()
                .stubFor(get(urlPathEqualTo(path)).willReturn(okJson(answer.replace('\'', '"'))));
    }
}
