package dev.banksman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.sandbox.http.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Issues are read and changed as Jira lets one. */
class IssuesTest {

    private static final String ISSUE = "/rest/api/3/issue/";

    private JiraSandbox sandbox;
    private Visitor mara;

    @BeforeEach
    void start() throws Exception {
        sandbox = JiraSandbox.start(SandboxOptions.defaults());
        mara = Visitor.of(sandbox.siteUrls().getFirst()).named(sandbox, "Mara Lindqvist");
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private static JsonNode json(String text) throws IOException {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode fields(String key) throws Exception {
        return mara.get(ISSUE + key).json().path("fields");
    }

    private JsonNode lastItems(String key) throws Exception {
        return mara.get(ISSUE + key + "?expand=changelog")
                .json()
                .at("/changelog/histories/0/items");
    }

    @Test
    void tellsAnIssueWhole() throws Exception {
        JsonNode issue = mara.get(ISSUE + "PAY-5?expand=changelog,names,schema").json();

        assertThat(issue.at("/fields/status/name").asText()).isEqualTo("Blocked");
        assertThat(issue.at("/fields/parent/key").asText()).isEqualTo("PAY-1");
        assertThat(issue.at("/fields/updated").asText())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+0[12]00");
        assertThat(issue.at("/fields/issuelinks").findValuesAsText("key"))
                .contains("OPS-7", "PAY-17");
        assertThat(issue.at("/changelog/histories/0/items/0/field").asText())
                .isIn("Link", "Blocked reason");
        assertThat(issue.at("/names/customfield_10021").asText()).isEqualTo("Flagged");
        assertThat(issue.at("/schema/customfield_10021/custom").asText())
                .endsWith(":multicheckboxes");
    }

    @Test
    void takesCallerTenantsAndFieldsApart() throws Exception {
        JsonNode some = mara.get(ISSUE + "PAY-5?fields=summary,status").json().path("fields");

        assertThat(some.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("summary", "status");
        assertThat(mara.get(ISSUE + "PAY-5?fields=-comment").json().path("fields").has("comment"))
                .isFalse();
        assertThat(mara.get(ISSUE + "pay-5").text("/key")).isEqualTo("PAY-5");
        assertThat(mara.get(ISSUE + "PAY-999").status()).isEqualTo(404);
        assertThat(mara.get(ISSUE + "99999999999999999999").status()).isEqualTo(404);
    }

    @Test
    void movesAnIssueAndSaysSoInItsChangelog() throws Exception {
        mara.post(ISSUE + "PAY-4/transitions", json("{\"transition\":{\"id\":\"51\"}}"));

        assertThat(fields("PAY-4").at("/resolution/name").asText()).isEqualTo("Done");
        assertThat(lastItems("PAY-4").findValuesAsText("field"))
                .containsExactly("resolution", "status");
        assertThat(
                        mara.get(ISSUE + "PAY-4/transitions")
                                .json()
                                .path("transitions")
                                .findValuesAsText("name"))
                .doesNotContain("Done")
                .contains("To Do");
    }

    @Test
    void editsAllFieldsOrNone() throws Exception {
        JsonNode edit =
                json(
                        """
                {"fields": {"summary": "New words", "duedate": "2026-12-24", "customfield_10016": 8,
                  "customfield_10021": [{"value": "Impediment"}], "labels": ["one", "two"],
                  "fixVersions": [{"name": "2.5"}], "assignee": null}}""");
        assertThat(mara.put(ISSUE + "PAY-4", edit).status()).isEqualTo(204);
        assertThat(fields("PAY-4").path("summary").asText()).isEqualTo("New words");
        assertThat(fields("PAY-4").at("/customfield_10021/0/value").asText())
                .isEqualTo("Impediment");
        assertThat(fields("PAY-4").path("assignee").isNull()).isTrue();
        assertThat(lastItems("PAY-4").findValuesAsText("field"))
                .contains("summary", "duedate", "Flagged", "labels", "assignee", "Story Points");

        Visitor.Reply refused =
                mara.put(
                        ISSUE + "PAY-4",
                        json("{\"fields\":{\"summary\":\"Other\",\"duedate\":\"soon\"}}"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/duedate")).contains("soon");
        assertThat(fields("PAY-4").path("summary").asText()).isEqualTo("New words");
    }

    @Test
    void writesNothingIntoTheChangelogWhenNothingChanged() throws Exception {
        JsonNode before = mara.get(ISSUE + "PAY-4?expand=changelog").json();

        mara.put(
                ISSUE + "PAY-4",
                json(
                        "{\"fields\":{\"summary\":\""
                                + before.at("/fields/summary").asText()
                                + "\"}}"));

        assertThat(mara.get(ISSUE + "PAY-4?expand=changelog").json()).isEqualTo(before);
    }

    @Test
    void addsAndRemovesByVerbs() throws Exception {
        mara.put(
                ISSUE + "PAY-3",
                json("{\"update\":{\"labels\":[{\"add\":\"new\"},{\"remove\":\"checkout\"}]}}"));

        assertThat(fields("PAY-3").path("labels")).isEqualTo(json("[\"new\"]"));
    }

    @Test
    void refusesUnknownFieldsAndFormlessTexts() throws Exception {
        assertThat(
                        mara.put(ISSUE + "PAY-3", json("{\"fields\":{\"mood\":1}}"))
                                .text("/errors/mood"))
                .contains("cannot be set");
        assertThat(
                        mara.put(ISSUE + "PAY-3", json("{\"fields\":{\"description\":\"plain\"}}"))
                                .text("/errors/description"))
                .contains("Atlassian Document");
        assertThat(mara.put(ISSUE + "PAY-3", json("{}")).status()).isEqualTo(400);
        assertThat(
                        mara.post(
                                        ISSUE.substring(0, ISSUE.length() - 1),
                                        json("{\"fields\":{\"project\":{\"key\":\"PAY\"}}}"))
                                .text("/errors/summary"))
                .isNotEmpty();
    }

    @Test
    void createsWithItsReporterAndAKeyOfItsOwn() throws Exception {
        Visitor.Reply made =
                mara.post(
                        "/rest/api/3/issue",
                        json(
                                """
                {"fields": {"project": {"key": "OPS"}, "summary": "Fresh", "issuetype": {"name": "Task"}}}"""));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("/key")).isEqualTo("OPS-15");
        assertThat(fields("OPS-15").at("/reporter/displayName").asText())
                .isEqualTo("Mara Lindqvist");
        assertThat(fields("OPS-15").at("/status/name").asText()).isEqualTo("To Do");
    }

    @Test
    void keepsPropertiesOfIssuesAndComments() throws Exception {
        JsonNode value = json("{\"open\":[\"owner\"]}");
        assertThat(mara.put(ISSUE + "PAY-3/properties/banksman", value).status()).isEqualTo(201);
        assertThat(mara.put(ISSUE + "PAY-3/properties/banksman", value).status()).isEqualTo(200);
        assertThat(mara.get(ISSUE + "PAY-3/properties/banksman").json().path("value"))
                .isEqualTo(value);
        assertThat(mara.get(ISSUE + "PAY-3?properties=banksman").json().at("/properties/banksman"))
                .isEqualTo(value);

        String id =
                mara.post(
                                ISSUE + "PAY-3/comment?expand=properties",
                                json(
                                        """
                {"body": {"type": "doc", "version": 1, "content": [{"type": "paragraph", "content": [{"type": "text", "text": "x"}]}]},
                 "properties": [{"key": "mark", "value": 1}]}"""))
                        .text("/id");
        assertThat(mara.get("/rest/api/3/comment/" + id + "/properties/mark").text("/value"))
                .isEqualTo("1");
        assertThat(
                        mara.get(ISSUE + "PAY-3/comment?expand=properties&orderBy=-created")
                                .text("/comments/0/properties/0/key"))
                .isEqualTo("mark");
        assertThat(mara.delete(ISSUE + "PAY-3/properties/banksman").status()).isEqualTo(204);
        assertThat(mara.get(ISSUE + "PAY-3/properties/banksman").status()).isEqualTo(404);
    }

    @Test
    void fetchesManyByTheirIdsAndPassesOverTheMissing() throws Exception {
        JsonNode some =
                mara.post(
                                ISSUE + "bulkfetch",
                                json(
                                        "{\"issueIdsOrKeys\":[\"OPS-1\",\"PAY-1\",\"NO-1\",\"pay-1\"],\"fields\":[\"summary\"]}"))
                        .json();

        assertThat(some.path("issues").findValuesAsText("key")).containsExactly("PAY-1", "OPS-1");
        assertThat(some.path("issueErrors")).isEmpty();
    }

    @Test
    void pagesChangelogs() throws Exception {
        JsonNode whole = mara.get(ISSUE + "PAY-5/changelog").json();
        List<String> ids = new ArrayList<>();
        for (int start = 0; start < whole.path("total").asInt(); start += 2) {
            JsonNode page =
                    mara.get(ISSUE + "PAY-5/changelog?maxResults=2&startAt=" + start).json();
            page.path("values").forEach(one -> ids.add(one.path("id").asText()));
            assertThat(page.path("isLast").asBoolean())
                    .isEqualTo(start + 2 >= whole.path("total").asInt());
        }
        assertThat(ids).hasSizeGreaterThan(3);
        List<String> all = new ArrayList<>();
        whole.path("values").forEach(one -> all.add(one.path("id").asText()));
        assertThat(ids).isEqualTo(all);

        JsonNode bulk =
                mara.post(
                                "/rest/api/3/changelog/bulkfetch",
                                json("{\"issueIdsOrKeys\":[\"PAY-5\",\"OPS-7\"],\"maxResults\":3}"))
                        .json();
        assertThat(bulk.path("nextPageToken").asText()).isNotEmpty();
        assertThat(bulk.at("/issueChangeLogs/0/changeHistories")).isNotEmpty();
    }

    @Test
    void deletesWithSubTasksOnlyWhenAsked() throws Exception {
        assertThat(mara.delete(ISSUE + "PAY-3").status()).isEqualTo(400);
        assertThat(mara.delete(ISSUE + "PAY-3?deleteSubtasks=true").status()).isEqualTo(204);
        assertThat(mara.get(ISSUE + "PAY-11").status()).isEqualTo(404);
        assertThat(fields("PAY-17").path("issuelinks").findValuesAsText("key"))
                .doesNotContain("PAY-3");
    }
}
