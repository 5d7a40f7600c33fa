package dev.banksman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.sandbox.http.Json;
import dev.banksman.sandbox.site.Adf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the sandbox answers and accepts is what Atlassian's own description of the API says. */
class SpecTest {

    private static final String API = "/rest/api/3";
    private static final String ISSUE = API + "/issue/PAY-5";

    private Spec spec;
    private Connected site;
    private final List<String> problems = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        site = new Connected(SandboxOptions.defaults());
        Optional<Spec> found = Spec.find();
        Assumptions.assumeTrue(
                found.isPresent(),
                "shared/specs is not there: answers are not checked against Atlassian's description");
        spec = found.orElseThrow();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private JsonNode exchange(String method, String path, JsonNode body) throws Exception {
        Visitor.Reply reply = site.asApp(method, path, body);
        if (reply.status() == 403) {
            reply = site.person("Mara Lindqvist").send(method, path, body);
        }
        problems.addAll(spec.problems(method, path, body, reply));
        return reply.json();
    }

    private JsonNode get(String path) throws Exception {
        return exchange("GET", path, Json.nothing());
    }

    @Test
    void readsAsDescribed() throws Exception {
        get(ISSUE + "?expand=changelog,names,schema,transitions&properties=*all");
        get(ISSUE + "/transitions");
        get(ISSUE + "/comment?expand=properties&orderBy=-created&maxResults=1");
        get(ISSUE + "/changelog?maxResults=2");
        get(ISSUE + "/properties");
        get(
                API
                        + "/search/jql?jql=project=PAY&maxResults=5&fields=*all&expand=names,schema,changelog");
        for (String path :
                List.of(
                        "serverInfo",
                        "myself",
                        "field",
                        "status",
                        "issuetype",
                        "priority",
                        "issueLinkType",
                        "project",
                        "project/search?maxResults=1",
                        "project/PAY",
                        "project/PAY/versions",
                        "project/PAY/statuses",
                        "users",
                        "users/search?maxResults=2",
                        "user/search?query=ma",
                        "user/assignable/search?issueKey=PAY-5&query=k",
                        "mypermissions?permissions=BROWSE_PROJECTS,ADMINISTER")) {
            get(API + "/" + path);
        }
        get(API + "/user?accountId=" + get(API + "/myself").path("accountId").asText());
        String link = get(ISSUE).at("/fields/issuelinks/0/id").asText();
        get(API + "/issueLink/" + link);

        assertThat(problems).isEmpty();
    }

    @Test
    void writesAsDescribed() throws Exception {
        String key =
                exchange(
                                "POST",
                                API + "/issue",
                                Connected.json(
                                        """
                {"fields": {"project": {"key": "PAY"}, "summary": "Fresh", "issuetype": {"name": "Story"}, "labels": ["a"]}}"""))
                        .path("key")
                        .asText();
        String path = API + "/issue/" + key;
        exchange(
                "PUT",
                path + "?notifyUsers=false",
                Connected.json(
                        "{\"fields\":{\"duedate\":\"2026-12-01\"},\"update\":{\"labels\":[{\"add\":\"b\"}]}}"));
        exchange("PUT", path + "/assignee", Json.object().putNull("accountId"));
        exchange("POST", path + "/transitions", Connected.json("{\"transition\":{\"id\":\"21\"}}"));
        ObjectNode comment = Json.object();
        comment.set("body", Adf.document("One\n- two"));
        comment.putArray("properties")
                .addObject()
                .put("key", "mark")
                .putObject("value")
                .put("state", "open");
        String id =
                exchange("POST", path + "/comment?expand=properties", comment).path("id").asText();
        exchange("PUT", path + "/comment/" + id + "?notifyUsers=false", comment);
        exchange("GET", API + "/comment/" + id + "/properties/mark", Json.nothing());
        exchange(
                "PUT",
                API + "/comment/" + id + "/properties/mark",
                Connected.json("{\"state\":\"clear\"}"));
        exchange("PUT", path + "/properties/banksman", Connected.json("{\"open\":[]}"));
        exchange("GET", path + "/properties/banksman", Json.nothing());
        exchange(
                "POST",
                API + "/issueLink",
                Connected.json(
                        "{\"type\":{\"name\":\"Blocks\"},\"inwardIssue\":{\"key\":\"OPS-9\"},\"outwardIssue\":{\"key\":\""
                                + key
                                + "\"}}"));
        exchange(
                "DELETE",
                API + "/issueLink/" + get(path).at("/fields/issuelinks/0/id").asText(),
                Json.nothing());
        exchange("DELETE", path + "/properties/banksman", Json.nothing());
        exchange("DELETE", path + "/comment/" + id, Json.nothing());
        exchange("DELETE", path, Json.nothing());

        assertThat(problems).isEmpty();
    }

    @Test
    void asksForManyAsDescribed() throws Exception {
        exchange(
                "POST",
                API + "/search/jql",
                Connected.json(
                        "{\"jql\":\"project = PAY order by updated\",\"fields\":[\"*all\"],\"maxResults\":3,\"expand\":\"names\"}"));
        exchange(
                "POST",
                API + "/search/approximate-count",
                Connected.json("{\"jql\":\"project = PAY\"}"));
        exchange(
                "POST",
                API + "/issue/bulkfetch",
                Connected.json(
                        "{\"issueIdsOrKeys\":[\"PAY-1\",\"PAY-5\"],\"fields\":[\"*all\"],\"expand\":[\"changelog\"]}"));
        exchange(
                "POST",
                API + "/permissions/check",
                Connected.json(
                        "{\"globalPermissions\":[\"ADMINISTER\"],\"projectPermissions\":[{\"permissions\":[\"BROWSE_PROJECTS\"],\"projects\":[10000],\"issues\":[10001]}]}"));
        exchange(
                "POST", API + "/comment/list?expand=properties", Connected.json("{\"ids\":[1,2]}"));
        exchange(
                "POST",
                API + "/changelog/bulkfetch",
                Connected.json("{\"issueIdsOrKeys\":[\"PAY-5\"],\"maxResults\":2}"));

        assertThat(problems).isEmpty();
    }

    @Test
    void refusesWithStatusesThatAreDescribed() throws Exception {
        get(API + "/issue/NO-1");
        get(API + "/issue/PAY-5/properties/none");
        get(API + "/project/NONE");
        get(API + "/issueLink/1");
        get(API + "/search/jql?jql=mood=good");
        exchange("PUT", ISSUE, Connected.json("{\"fields\":{\"mood\":1}}"));
        exchange(
                "POST",
                ISSUE + "/transitions",
                Connected.json("{\"transition\":{\"id\":\"999\"}}"));
        exchange("POST", ISSUE + "/comment", Connected.json("{\"body\":\"plain\"}"));

        assertThat(problems).isEmpty();
    }

    @Test
    void keepsDocumentsThatAtlassianWouldTake() throws Exception {
        for (JsonNode issue :
                get(API + "/search/jql?jql=project+in+(PAY,OPS)&maxResults=100&fields=*all")
                        .path("issues")) {
            for (JsonNode document : issue.findParents("version")) {
                if (document.path("type").asText().equals("doc")) {
                    problems.addAll(spec.documentProblems(document));
                }
            }
        }

        assertThat(problems).isEmpty();
        assertThat(spec.documentProblems(Json.object().put("type", "doc"))).isNotEmpty();
    }
}
