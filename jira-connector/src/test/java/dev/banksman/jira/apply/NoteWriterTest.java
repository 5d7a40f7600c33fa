package dev.banksman.jira.apply;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.banksman.effect.Effect;
import dev.banksman.effect.Effect.NoteAction;
import dev.banksman.effect.RichText;
import dev.banksman.effect.RichText.Inline;
import dev.banksman.effect.RichText.Line;
import dev.banksman.effect.RichText.Paragraph;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import dev.banksman.port.Answer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NoteWriterTest extends WriterRig {

    @Test
    void postsANoteWithItsMarkAndForTheTeamAlone() throws IOException {
        stub(post(urlPathEqualTo(COMMENTS)), "{'id':'501'}");

        assertThat(note(NoteAction.POST, 0, standing("", "owner", "stale"))).isEqualTo(ok("501"));

        assertThat(calls()).containsExactly("POST " + COMMENTS);
        JsonNode body = bodies().getFirst();
        AdfRules.check(body.path("body"));
        assertThat(body.path("properties"))
                .isEqualTo(
                        json(
                                "[{'key':'banksman','value':{'state':'open','findings':['owner',"
                                        + "'stale'],'effort':7}},"
                                        + "{'key':'sd.public.comment','value':{'internal':true}}]"));
    }

    @ParameterizedTest
    @CsvSource({"software,1", "business,1", "service_desk,2"})
    void letsOnlyServiceDesksHaveInternalNotesOnceItKnows(String type, int properties)
            throws IOException {
        facts.learnKey(ITEM, "PAY-1");
        stub(get(urlPathEqualTo("/rest/api/3/project/PAY")), "{'projectTypeKey':'" + type + "'}");
        stub(post(urlPathEqualTo(COMMENTS)), "{'id':'501'}");

        note(NoteAction.POST, 0, standing(""));

        assertThat(bodies().getLast().path("properties")).hasSize(properties);
    }

    @Test
    void editsAndFoldsSilently() throws IOException {
        stub(put(urlPathEqualTo(COMMENTS + "/501")), "{'id':'501'}");

        assertThat(note(NoteAction.EDIT, 0, standing("501", "owner"))).isEqualTo(ok("501"));
        assertThat(note(NoteAction.FOLD, 0, standing("501"))).isEqualTo(ok("501"));

        assertThat(calls()).containsOnly("PUT " + COMMENTS + "/501?notifyUsers=false");
        assertThat(
                        bodies().getLast()
                                .path("properties")
                                .get(0)
                                .path("value")
                                .path("state")
                                .asText())
                .isEqualTo("clear");
    }

    @Test
    void leavesANoteAwayThatSomebodyTookAway() {
        stub(get(urlPathEqualTo(ISSUE)), "{'id':'10001'}");
        site.server().stubFor(put(urlPathMatching(COMMENTS + ".*")).willReturn(status(404)));

        assertThat(note(NoteAction.EDIT, 0, standing("501"))).isEqualTo(ok(""));

        site.server().stubFor(get(urlPathEqualTo(ISSUE)).willReturn(status(404)));
        assertThat(note(NoteAction.EDIT, 0, standing("501"))).isInstanceOf(Answer.Gone.class);
    }

    @Test
    void putsANewNoteInThePlaceOfTheOldOne() {
        stub(post(urlPathEqualTo(COMMENTS)), "{'id':'502'}");
        site.server().stubFor(delete(urlPathMatching(COMMENTS + ".*")).willReturn(status(204)));

        assertThat(note(NoteAction.REPOST, 0, standing("501"))).isEqualTo(ok("502"));

        assertThat(calls()).containsExactly("POST " + COMMENTS, "DELETE " + COMMENTS + "/501");
    }

    @Test
    void goesOnWithTheDeletionWhereItStopped() {
        comments(comment("502", "app-1", 7), comment("501", "app-1", 6));
        site.server().stubFor(delete(urlPathMatching(COMMENTS + ".*")).willReturn(status(404)));

        assertThat(note(NoteAction.REPOST, 1, standing("501"))).isEqualTo(ok("502"));

        assertThat(calls()).contains("DELETE " + COMMENTS + "/501").noneMatch(WriterRig::isPost);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE"})
    void findsWhatItWroteBeforeTheConnectionBroke(Fault fault) {
        site.server()
                .stubFor(post(urlPathEqualTo(COMMENTS)).willReturn(aResponse().withFault(fault)));

        assertThat(note(NoteAction.POST, 0, standing("")))
                .isInstanceOfSatisfying(
                        Answer.Unreachable.class, u -> assertThat(u.maybeDone()).isTrue());

        comments(comment("501", "app-1", 7));
        assertThat(note(NoteAction.POST, 1, standing(""))).isEqualTo(ok("501"));
        assertThat(calls().stream().filter(WriterRig::isPost)).hasSize(1);
    }

    @Test
    void writesWhatItDidNotFind() {
        comments(comment("400", "app-1", 6), comment("401", "somebody", 7));
        stub(post(urlPathEqualTo(COMMENTS)), "{'id':'501'}");

        assertThat(note(NoteAction.POST, 1, standing(""))).isEqualTo(ok("501"));
    }

    @Test
    void removesAnExtraOfItsOwnAndNobodyElses() {
        comments(
                comment("503", "app-1", 7),
                comment("502", "somebody", 7),
                comment("501", "app-1", 7),
                comment("400", "app-1", 6));
        site.server().stubFor(delete(urlPathMatching(COMMENTS + ".*")).willReturn(status(204)));

        assertThat(note(NoteAction.POST, 1, standing(""))).isEqualTo(ok("503"));

        assertThat(calls().stream().filter(call -> call.startsWith("DELETE")))
                .containsExactly("DELETE " + COMMENTS + "/501");
    }

    @Test
    void asksForPropertiesWhereTheListDoesNotTellThem() {
        stub(
                get(urlPathEqualTo(COMMENTS)),
                "{'comments':[{'id':'501','author':{'accountId':'app-1'}}]}");
        stub(
                post(urlPathEqualTo("/rest/api/3/comment/list")),
                "{'values':[" + comment("501", "app-1", 7) + "]}");

        assertThat(note(NoteAction.POST, 1, standing(""))).isEqualTo(ok("501"));
    }

    @Test
    void leavesTheOneThatStandsAloneAndAsItWas() throws IOException {
        comments(
                comment("503", "app-1", 7),
                comment("502", "somebody", 7),
                comment("501", "app-1", 6));
        site.server().stubFor(delete(urlPathMatching(COMMENTS + ".*")).willReturn(status(204)));
        stub(put(urlPathEqualTo(COMMENTS + "/501")), "{'id':'501'}");

        assertThat(note(NoteAction.RESTORE, 0, standing("501"))).isEqualTo(ok("501"));

        assertThat(calls())
                .containsSubsequence(
                        "DELETE " + COMMENTS + "/503", "PUT " + COMMENTS + "/501?notifyUsers=false")
                .noneMatch(call -> call.contains("502"));
    }

    @Test
    void restoresNoNoteThatSomebodyTookAway() {
        comments(comment("503", "app-1", 7));
        site.server().stubFor(delete(urlPathMatching(COMMENTS + ".*")).willReturn(status(204)));

        assertThat(note(NoteAction.RESTORE, 0, standing("501"))).isEqualTo(ok(""));

        assertThat(calls())
                .contains("DELETE " + COMMENTS + "/503")
                .noneMatch(c -> c.startsWith("PUT"));
    }

    @Test
    void deletesANote() {
        site.server().stubFor(delete(urlPathMatching(COMMENTS + ".*")).willReturn(status(204)));

        assertThat(note(NoteAction.DELETE, 0, standing("501"))).isEqualTo(ok(""));
        assertThat(note(NoteAction.DELETE, 0, standing(""))).isEqualTo(ok(""));
        assertThat(calls()).containsExactly("DELETE " + COMMENTS + "/501");
    }

    @Test
    void namesTheOneWhomItTells() throws IOException {
        stub(post(urlPathEqualTo(COMMENTS)), "{'id':'501'}");

        write(new Effect.Summarise(ITEM, Person.of("p-1", "Maya"), NOTE), 0, "");

        assertThat(bodies().getFirst().path("body").findValuesAsText("type")).contains("mention");
    }

    @Test
    void linksOtherItemsByTheirKeysAndAsksForThoseItDoesNotKnow() throws IOException {
        ItemRef other = ITEM.sibling("10002");
        stub(get(urlPathEqualTo("/rest/api/3/issue/10002")), "{'key':'PAY-2'}");
        stub(post(urlPathEqualTo(COMMENTS)), "{'id':'501'}");
        RichText note =
                new RichText(List.of(new Paragraph(List.of(Line.of(new Inline.ItemLink(other))))));

        write(new Effect.WriteNote(ITEM, NoteAction.POST, note), 0, "");
        write(new Effect.WriteNote(ITEM, NoteAction.POST, note), 0, "");

        assertThat(bodies().getLast().path("body").findValuesAsText("url"))
                .containsExactly(site.server().baseUrl() + "/browse/PAY-2");
        assertThat(calls().stream().filter(call -> call.contains("10002"))).hasSize(1);
    }

    private void comments(String... comments) {
        stub(
                get(urlPathEqualTo(COMMENTS)),
                "{'comments':["
                        + String.join(",", comments)
                        + "],'total':"
                        + comments.length
                        + "}");
    }

    private static String comment(String id, String author, long effort) {
        return "{'id':'"
                + id
                + "','author':{'accountId':'"
                + author
                + "'},'properties':[{'key':'banksman','value':{'effort':"
                + effort
                + "}}]}";
    }
}
