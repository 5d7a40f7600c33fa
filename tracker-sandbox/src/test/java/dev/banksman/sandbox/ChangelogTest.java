package dev.banksman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of field tells its change in the form that Jira gives it. */
class ChangelogTest {

    private static final String ISSUE = "/rest/api/3/issue/PAY-8";

    private Connected site;
    private Visitor mara;

    @BeforeEach
    void start() throws Exception {
        site = new Connected(SandboxOptions.defaults());
        mara = site.person("Mara Lindqvist");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    /** The items of the newest entry, each as field|from|fromString|to|toString. */
    private List<String> told(String issue) throws Exception {
        List<String> items = new ArrayList<>();
        for (JsonNode item :
                mara.get(issue + "?expand=changelog").json().at("/changelog/histories/0/items")) {
            items.add(
                    String.join(
                            "|",
                            item.path("field").asText(),
                            text(item, "from"),
                            text(item, "fromString"),
                            text(item, "to"),
                            text(item, "toString")));
        }
        return items;
    }

    private static String text(JsonNode item, String field) {
        return item.path(field).isNull() ? "" : item.path(field).asText();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"summary\": \"Two names\"}                          ; summary||Refund with a second pair of eyes||Two names",
                "{\"duedate\": \"2030-01-31\"}                         ; duedate|*|*|2030-01-31|2030-01-31 00:00:00.0",
                "{\"duedate\": null}                                 ; duedate|*|*||",
                "{\"customfield_10016\": 8}                          ; Story Points||5||8",
                "{\"customfield_10016\": 2.5}                        ; Story Points||5||2.5",
                "{\"customfield_10021\": [{\"value\": \"Impediment\"}]}  ; Flagged|||[10019]|Impediment",
                "{\"priority\": {\"name\": \"High\"}}                    ; priority|3|Medium|2|High",
                "{\"labels\": [\"a\", \"b\"]}                            ; labels||||a b",
                "{\"issuetype\": {\"name\": \"Bug\"}}                    ; issuetype|10001|Story|10004|Bug",
                "{\"customfield_10041\": \"The bank\"}                 ; Blocked reason||||The bank",
                "{\"customfield_10020\": null}                       ; Sprint|1|Sprint 23||",
                "{\"timeoriginalestimate\": 7200}                    ; timeoriginalestimate|||7200|7200",
                "{\"assignee\": null}                                ; assignee|*|Lucia Moretti||",
                "{\"fixVersions\": [{\"name\": \"2.4\"}]}                ; Fix Version|*|2.5||,Fix Version|||*|2.4",
                "{\"components\": [{\"name\": \"Ledger\"}]}              ; Component|||*|Ledger",
                "{\"parent\": {\"key\": \"PAY-1\"}}                      ; IssueParentAssociation|*|PAY-2|*|PAY-1"
            })
    void tellsEachField(String fields, String expected) throws Exception {
        assertThat(mara.put(ISSUE, Connected.json("{\"fields\": " + fields + "}")).status())
                .isEqualTo(204);

        List<String> told = told(ISSUE);
        String[] items = expected.split(",", -1);
        assertThat(told).hasSize(items.length);
        for (int i = 0; i < items.length; i++) {
            // an asterisk stands for an id or date that the run makes
            String pattern = "\\Q" + items[i].replace("*", "\\E[^|]+\\Q") + "\\E";
            assertThat(told.get(i)).matches(pattern);
        }
    }

    @Test
    void tellsTextsWithoutTheirForm() throws Exception {
        mara.put(
                ISSUE,
                Connected.json(
                        """
                {"fields": {"description": {"type": "doc", "version": 1, "content": [
                  {"type": "heading", "attrs": {"level": 2}, "content": [{"type": "text", "text": "Why"}]},
                  {"type": "bulletList", "content": [{"type": "listItem", "content": [
                    {"type": "paragraph", "content": [{"type": "text", "text": "Because", "marks": [{"type": "strong"}]}]}]}]}]}}}"""));

        assertThat(told(ISSUE).getFirst())
                .startsWith("description||Two refunds last year")
                .contains("||Why\nBecause");
    }

    @Test
    void tellsALinkOnBothItsEnds() throws Exception {
        mara.post(
                "/rest/api/3/issueLink",
                Connected.json(
                        """
                {"type": {"name": "Blocks"}, "inwardIssue": {"key": "OPS-3"}, "outwardIssue": {"key": "PAY-8"}}"""));

        assertThat(told(ISSUE)).containsExactly("Link|||OPS-3|This issue is blocked by OPS-3");
        assertThat(told("/rest/api/3/issue/OPS-3"))
                .containsExactly("Link|||PAY-8|This issue blocks PAY-8");

        String link = mara.get("/rest/api/3/issue/OPS-3").text("/fields/issuelinks/0/id");
        assertThat(
                        mara.get("/rest/api/3/issue/OPS-3")
                                .text("/fields/issuelinks/0/outwardIssue/key"))
                .isEqualTo("PAY-8");
        mara.delete("/rest/api/3/issueLink/" + link);
        assertThat(told(ISSUE)).containsExactly("Link|OPS-3|This issue is blocked by OPS-3||");
    }

    @Test
    void tellsOfOneLinkOnce() throws Exception {
        JsonNode link =
                Connected.json(
                        """
                {"type": {"name": "Blocks"}, "inwardIssue": {"key": "OPS-3"}, "outwardIssue": {"key": "PAY-8"}}""");
        mara.post("/rest/api/3/issueLink", link);
        int total = mara.get(ISSUE + "/changelog").json().path("total").asInt();

        assertThat(mara.post("/rest/api/3/issueLink", link).status()).isEqualTo(201);
        assertThat(mara.get(ISSUE + "/changelog").json().path("total").asInt()).isEqualTo(total);
    }

    @Test
    void takesBackAResolutionWithItsStatus() throws Exception {
        mara.post(ISSUE + "/transitions", Connected.json("{\"transition\": {\"id\": \"51\"}}"));
        mara.post(ISSUE + "/transitions", Connected.json("{\"transition\": {\"id\": \"11\"}}"));

        assertThat(told(ISSUE))
                .containsExactly("resolution|10000|Done||", "status|10002|Done|10000|To Do");
        assertThat(mara.get(ISSUE).json().at("/fields/resolutiondate").isNull()).isTrue();
    }
}
