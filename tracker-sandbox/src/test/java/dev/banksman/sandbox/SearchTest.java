package dev.banksman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JQL finds what it should, page by page. */
class SearchTest {

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

    private List<String> found(String jql) throws Exception {
        return search(Json.object().put("jql", jql).put("maxResults", 500));
    }

    private List<String> search(ObjectNode body) throws Exception {
        body.putArray("fields").add("summary");
        JsonNode answer = mara.post("/rest/api/3/search/jql", body).json();
        List<String> keys = new ArrayList<>();
        answer.path("issues").forEach(issue -> keys.add(issue.path("key").asText()));
        return keys;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "project = PAY | 19",
                "project in (PAY, OPS) | 33",
                "project = Payments AND status = Blocked | 2",
                "status != Done AND project = OPS | 12",
                "key in (PAY-1, OPS-2) | 2",
                "issuekey = PAY-1 OR key = PAY-2 | 2",
                "parent = PAY-3 | 2",
                "assignee is EMPTY | 3",
                "project = PAY AND NOT (status in (Done, 'In Review') OR issuetype = Epic) | 14",
                "created >= -1w AND project = PAY | -1",
                "statusCategory = Done | 4"
            })
    void findsWhatIsAskedFor(String jql, int count) throws Exception {
        List<String> keys = found(jql);
        if (count >= 0) {
            assertThat(keys).hasSize(count);
        }
        JsonNode approximate =
                mara.post("/rest/api/3/search/approximate-count", Json.object().put("jql", jql))
                        .json();
        assertThat(approximate.path("count").asInt()).isEqualTo(keys.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "order by updated",
                "mood = good",
                "project = NOPE",
                "project =",
                "key in (A",
                "updated >= soon",
                "updated ~ 1",
                "project = 'PAY",
                "project = PAY order by mood",
                "project = PAY PAY"
            })
    void refusesWhatJiraRefuses(String jql) throws Exception {
        Visitor.Reply reply = mara.post("/rest/api/3/search/jql", Json.object().put("jql", jql));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("/errorMessages/0")).isNotEmpty();
    }

    @Test
    void findsWhatChangedSinceAMinuteInTheUsersZone() throws Exception {
        Instant before = Instant.now();
        mara.put("/rest/api/3/issue/OPS-9/assignee", Json.object().putNull("accountId"));
        String minute =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                        .format(before.atZone(ZoneId.of("Europe/Berlin")));

        assertThat(found("updated >= \"" + minute + "\" ORDER BY updated DESC"))
                .startsWith("OPS-9");
        assertThat(found("updated >= -10m AND key = OPS-9")).containsExactly("OPS-9");
        assertThat(found("updated < \"" + minute + "\" AND key = OPS-9")).isEmpty();
    }

    @Test
    void pagesThroughAllOnceInOrder() throws Exception {
        List<String> keys = new ArrayList<>();
        String token = "";
        do {
            String query =
                    "?jql="
                            + URLEncoder.encode(
                                    "project in (OPS, PAY) ORDER BY key ASC",
                                    StandardCharsets.UTF_8)
                            + "&fields=summary&maxResults=10"
                            + (token.isEmpty() ? "" : "&nextPageToken=" + token);
            JsonNode page = mara.get("/rest/api/3/search/jql" + query).json();
            page.path("issues").forEach(issue -> keys.add(issue.path("key").asText()));
            token = page.path("nextPageToken").asText("");
            assertThat(page.path("isLast").asBoolean()).isEqualTo(token.isEmpty());
        } while (!token.isEmpty());

        assertThat(keys)
                .hasSize(33)
                .doesNotHaveDuplicates()
                .startsWith("OPS-1", "OPS-2")
                .endsWith("PAY-18", "PAY-19");
    }

    @Test
    void tellsIdsAloneUnlessFieldsAreNamed() throws Exception {
        JsonNode answer =
                mara.post("/rest/api/3/search/jql", Json.object().put("jql", "key = PAY-1")).json();

        assertThat(answer.at("/issues/0").properties()).hasSize(1);
        assertThat(mara.get("/rest/api/3/search?jql=key=PAY-1").status()).isEqualTo(410);
    }
}
