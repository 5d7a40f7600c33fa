package dev.banksman.jira.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.item.Description;
import dev.banksman.item.Section;
import org.junit.jupiter.api.Test;

class AdfTextTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void givenHeadingsAndNestedLists_thenTextAndSectionsShowThem() {
        Description read =
                describe(
                        heading(2, "Acceptance criteria:")
                                + ","
                                + list(item("one"), item("two", list(item("inner")))));

        assertThat(read.section("acceptance criteria"))
                .contains(new Section("Acceptance criteria", "- one\n- two\n  - inner"));
        assertThat(read.text()).isEqualTo("Acceptance criteria\n- one\n- two\n  - inner");
    }

    @Test
    void givenABoldParagraph_thenItIsAHeading() {
        Description read =
                describe(
                        "{'type':'paragraph','content':[{'type':'text','text':'Acceptance Criteria',"
                                + "'marks':[{'type':'strong'}]}]},"
                                + paragraph("It rings."));

        assertThat(read.section("acceptance criteria"))
                .contains(new Section("Acceptance Criteria", "It rings."));
    }

    @Test
    void givenBreaksMentionsEmojiAndCards_thenTheyReadAsText() {
        Description read =
                describe(
                        "{'type':'paragraph','content':[{'type':'text','text':'a'},{'type':'hardBreak'},"
                                + "{'type':'mention','attrs':{'id':'1','text':'@Ann'}},"
                                + "{'type':'emoji','attrs':{'shortName':':flag_on:'}},"
                                + "{'type':'emoji','attrs':{'text':'!'}},"
                                + "{'type':'inlineCard','attrs':{'url':'https://x'}},"
                                + "{'type':'newThing','content':[{'type':'text','text':' z'}]}]}");

        assertThat(read.text()).isEqualTo("a\n@Ann:flag_on:!https://x z");
    }

    @Test
    void givenATableTasksAndARule_thenEachIsALine() {
        Description read =
                describe(
                        "{'type':'table','content':[{'type':'tableRow','content':["
                                + "{'type':'tableHeader','content':["
                                + paragraph("A")
                                + "]},{'type':'tableCell','content':["
                                + paragraph("B")
                                + "]}]}]},{'type':'rule'},"
                                + "{'type':'taskList','content':[{'type':'taskItem',"
                                + "'attrs':{'state':'DONE'},'content':[{'type':'text','text':'t'}]}]}");

        assertThat(read.text()).isEqualTo("| A | B |\n----\n- [x] t");
    }

    @Test
    void givenADocumentNestedWithoutEnd_thenItIsReadToALimit() {
        ObjectNode inner = JSON.createObjectNode().put("type", "text").put("text", "deep");
        for (int i = 0; i < 5000; i++) {
            ObjectNode outer =
                    JSON.createObjectNode().put("type", i % 2 == 0 ? "panel" : "listItem");
            outer.putArray("content").add(inner);
            inner = outer;
        }
        ObjectNode doc = JSON.createObjectNode().put("type", "doc");
        doc.putArray("content").add(inner).addObject().put("type", "rule");

        assertThat(AdfText.text(doc)).isEqualTo("----");
    }

    @Test
    void givenListsNestedWithoutEnd_thenTheyAreReadToALimit() {
        ObjectNode inner = JSON.createObjectNode().put("type", "bulletList");
        for (int i = 0; i < 5000; i++) {
            ObjectNode outer = JSON.createObjectNode().put("type", "bulletList");
            outer.putArray("content").add(inner);
            inner = outer;
        }
        ObjectNode doc = JSON.createObjectNode().put("type", "doc");
        doc.putArray("content").add(inner);

        assertThat(AdfText.text(doc)).isEmpty();
    }

    @Test
    void givenOtherJson_thenItIsNoDocument() throws JsonProcessingException {
        assertThat(AdfText.is(JSON.readTree("{\"type\":\"paragraph\"}"))).isFalse();
        assertThat(AdfText.is(JSON.readTree("\"doc\""))).isFalse();
        assertThat(AdfText.text(JSON.readTree("{\"type\":\"doc\",\"content\":7}"))).isEmpty();
    }

    private static Description describe(String content) {
        return AdfText.describe(parse("{'type':'doc','version':1,'content':[" + content + "]}"));
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static String heading(int level, String text) {
        return "{'type':'heading','attrs':{'level':%d},'content':[{'type':'text','text':'%s'}]}"
                .formatted(level, text);
    }

    private static String paragraph(String text) {
        return "{'type':'paragraph','content':[{'type':'text','text':'%s'}]}".formatted(text);
    }

    private static String list(String... items) {
        return "{'type':'bulletList','content':[" + String.join(",", items) + "]}";
    }

    private static String item(String text, String... inner) {
        String rest = inner.length == 0 ? "" : "," + String.join(",", inner);
        return "{'type':'listItem','content':[" + paragraph(text) + rest + "]}";
    }
}
