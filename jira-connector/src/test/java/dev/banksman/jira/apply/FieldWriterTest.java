package dev.banksman.jira.apply;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.effect.Effect;
import dev.banksman.item.Person;
import dev.banksman.port.Answer;
import dev.banksman.port.Tracker.Written;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldWriterTest extends WriterRig {

    @Test
    void movesByTheStatusThatIsToBeReached() throws IOException {
        stub(
                get(urlPathEqualTo(ISSUE)),
                "{'fields':{'status':{'name':'In Progress'}},'transitions':["
                        + "{'id':'11','to':{'name':'To Do'},'isAvailable':false},"
                        + "{'id':'31','to':{'name':'to do'}}]}");
        site.server().stubFor(post(urlPathMatching(".*/transitions")).willReturn(status(204)));

        assertThat(write(new Effect.Move(ITEM, "To Do"), 0, ""))
                .isEqualTo(new Answer.Ok<>(new Written("", "In Progress")));
        assertThat(bodies().getLast()).isEqualTo(json("{'transition':{'id':'31'}}"));

        assertThat(write(new Effect.Move(ITEM, "Done"), 0, ""))
                .isEqualTo(
                        new Answer.Refused<Written>(
                                409,
                                "The workflow has no transition from \"In Progress\" to \"Done\""
                                        + " that Banksman may use."));
        assertThat(write(new Effect.Move(ITEM, "in progress"), 1, "To Do"))
                .isEqualTo(new Answer.Ok<>(new Written("", "To Do")));
        assertThat(calls().stream().filter(WriterRig::isPost)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Reason | waits | {'customfield_1':'waits'}",
                "customfield_2 | 2.50 | {'customfield_2':2.50}",
                "Impact | High | {'customfield_3':{'value':'High'}}",
                "due date | 2026-12-01 | {'duedate':'2026-12-01'}",
                "Reviewer | 5b10 | {'customfield_4':{'accountId':'5b10'}}",
                "Labels | a, b c,, | {'labels':['a','b c']}",
                "Flagged | '' | {'customfield_5':[]}",
                "Flagged | Impediment | {'customfield_5':[{'value':'Impediment'}]}",
                "Reason | '' | {'customfield_1':null}",
                "At | 2026-12-01T10:00:00Z | {'customfield_6':'2026-12-01T10:00:00.000+0000'}",
                "Criteria | one | {'customfield_7':{'type':'doc','version':1,'content':[{'type':"
                        + "'paragraph','content':[{'type':'text','text':'one'}]}]}}",
                "Priority | High | {'priority':{'name':'High'}}"
            })
    void writesFieldsInTheirOwnForm(String field, String value, String sent) throws IOException {
        fields();
        stub(get(urlPathEqualTo(ISSUE)), "{'fields':{}}");
        site.server().stubFor(put(urlPathEqualTo(ISSUE)).willReturn(status(204)));

        assertThat(write(new Effect.WriteField(ITEM, field, value), 0, ""))
                .isInstanceOf(Answer.Ok.class);

        assertThat(bodies().getLast().path("fields").toString()).isEqualTo(json(sent).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Effort | x | The field \"Effort\" takes a number.",
                "Due date | soon | The field \"Due date\" takes a day such as 2026-11-20.",
                "Nowhere | x | The site has no field \"Nowhere\".",
                "Twin | x | The site has 2 fields \"Twin\"; its id tells which.",
                "Votes | 1 | The field \"Votes\" takes nothing that Banksman can write (votes)."
            })
    void saysWhyAFieldDoesNotTakeAValue(String field, String value, String words) {
        fields();

        assertThat(write(new Effect.WriteField(ITEM, field, value), 0, ""))
                .isEqualTo(new Answer.Refused<Written>(400, words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"old\" | old",
                "3.5 | 3.5",
                "null | ''",
                "{'value':'High'} | High",
                "{'accountId':'5b10','displayName':'M'} | 5b10",
                "[{'value':'a'},{'value':'b'}] | a, b",
                "{'type':'doc','version':1,'content':[{'type':'paragraph','content':[{'type':"
                        + "'text','text':'t'}]}]} | t"
            })
    void remembersWhatAFieldHeld(String held, String before) {
        fields();
        stub(get(urlPathEqualTo(ISSUE)), "{'fields':{'customfield_1':" + held + "}}");
        site.server().stubFor(put(urlPathEqualTo(ISSUE)).willReturn(status(204)));

        assertThat(write(new Effect.WriteField(ITEM, "Reason", "new"), 0, ""))
                .isEqualTo(new Answer.Ok<>(new Written("", before)));
    }

    @Test
    void assignsAndUnassigns() throws IOException {
        stub(get(urlPathEqualTo(ISSUE)), "{'fields':{'assignee':{'accountId':'old'}}}");
        site.server().stubFor(put(urlPathMatching(".*/assignee")).willReturn(status(204)));

        assertThat(write(new Effect.Reassign(ITEM, Person.of("new", "N")), 0, ""))
                .isEqualTo(new Answer.Ok<>(new Written("", "old")));
        assertThat(bodies().getLast()).isEqualTo(json("{'accountId':'new'}"));
        write(new Effect.Reassign(ITEM, Person.of("", "")), 0, "");
        assertThat(bodies().getLast()).isEqualTo(json("{'accountId':null}"));
    }

    @Test
    void addsAndRemovesALabelThatIsNotSoYet() throws IOException {
        stub(get(urlPathEqualTo(ISSUE)), "{'fields':{'labels':['late']}}");
        site.server().stubFor(put(urlPathEqualTo(ISSUE)).willReturn(status(204)));

        assertThat(write(new Effect.AddLabel(ITEM, "late"), 0, ""))
                .isEqualTo(new Answer.Ok<>(new Written("", "late")));
        assertThat(calls()).noneMatch(call -> call.startsWith("PUT"));
        write(new Effect.AddLabel(ITEM, "odd"), 0, "");
        assertThat(bodies().getLast()).isEqualTo(json("{'update':{'labels':[{'add':'odd'}]}}"));
        write(new Effect.RemoveLabel(ITEM, "late"), 0, "");
        assertThat(bodies().getLast()).isEqualTo(json("{'update':{'labels':[{'remove':'late'}]}}"));
    }

    @Test
    void marksAnItemForSearchesAndWorkflows() throws IOException {
        site.server().stubFor(put(urlPathMatching(".*/properties/.*")).willReturn(status(201)));

        write(new Effect.Mark(ITEM, List.of("owner")), 0, "");
        assertThat(calls()).containsExactly("PUT " + ISSUE + "/properties/banksman");
        assertThat(bodies().getLast()).isEqualTo(json("{'state':'open','findings':['owner']}"));
        write(new Effect.Mark(ITEM, List.of()), 0, "");
        assertThat(bodies().getLast()).isEqualTo(json("{'state':'clear','findings':[]}"));
    }

    private void fields() {
        String custom = "com.atlassian.jira.plugin.system.customfieldtypes:";
        stub(
                get(urlPathEqualTo("/rest/api/3/field")),
                "[{'id':'duedate','name':'Due date','schema':{'type':'date'}},"
                        + "{'id':'labels','name':'Labels','schema':{'type':'array','items':'string'}},"
                        + "{'id':'priority','name':'Priority','schema':{'type':'priority'}},"
                        + "{'id':'votes','name':'Votes','schema':{'type':'votes'}},"
                        + field("1", "Reason", "string", custom + "textfield")
                        + field("2", "Effort", "number", custom + "float")
                        + field("3", "Impact", "option", custom + "select")
                        + field("4", "Reviewer", "user", custom + "userpicker")
                        + "{'id':'customfield_5','name':'Flagged','schema':{'type':'array','items':"
                        + "'option','custom':'"
                        + custom
                        + "multicheckboxes'}},"
                        + field("6", "At", "datetime", custom + "datetime")
                        + field("7", "Criteria", "string", custom + "textarea")
                        + field("8", "Twin", "string", custom + "textfield")
                        + field("9", "twin", "string", custom + "textfield")
                        + "{'id':'x','name':'x'}]");
    }

    private static String field(String id, String name, String type, String custom) {
        return "{'id':'customfield_"
                + id
                + "','name':'"
                + name
                + "','schema':{'type':'"
                + type
                + "','custom':'"
                + custom
                + "'}},";
    }
}
