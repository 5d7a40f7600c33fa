package dev.banksman.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.sandbox.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The board page is served whole, and told at once of what changes. */
class BoardTest {

    private static final String BOARD = "/sandbox/sites/acme/board";

    private JiraSandbox sandbox;
    private Visitor anybody;

    @BeforeEach
    void start() throws Exception {
        sandbox = JiraSandbox.start(SandboxOptions.defaults());
        anybody = Visitor.of(sandbox.url());
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/board?site=acme",
                "/board/board.js",
                "/board/panel.js",
                "/board/create.js",
                "/board/adf.js",
                "/board/api.js",
                "/board/dom.js",
                "/board/base.css",
                "/board/board.css",
                "/board/panel.css",
                "/board/icon.svg"
            })
    void servesItsFilesUnderAStrictPolicy(String path) throws Exception {
        Visitor.Reply reply = anybody.get(path);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.raw().body()).isNotEmpty();
        assertThat(reply.raw().headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/board/none.js",
                "/board/..%2fteam%2fteam.json",
                "/board/board",
                "/board/%2e%2e",
                "/nowhere"
            })
    void servesNothingElse(String path) throws Exception {
        assertThat(anybody.get(path).status()).isEqualTo(404);
    }

    @Test
    void buildsNoMarkupFromTexts() throws Exception {
        for (String file : new String[] {"board.js", "panel.js", "create.js", "adf.js", "dom.js"}) {
            String script =
                    new String(anybody.get("/board/" + file).raw().body(), StandardCharsets.UTF_8);
            assertThat(script)
                    .doesNotContain("innerHTML")
                    .doesNotContain("insertAdjacentHTML")
                    .doesNotContain("document.write");
        }
    }

    @Test
    void waitsForTheNextChange() throws Exception {
        JsonNode before = anybody.get(BOARD).json();
        CompletableFuture<JsonNode> next =
                CompletableFuture.supplyAsync(() -> after(before.path("version").asLong()));
        Visitor mara = Visitor.of(sandbox.siteUrls().getFirst()).named(sandbox, "Mara Lindqvist");

        assertThat(next).isNotDone();
        mara.put("/rest/api/3/issue/PAY-4/assignee", Json.object().putNull("accountId"));

        JsonNode after = next.get(10, TimeUnit.SECONDS);
        assertThat(after.path("version").asLong()).isGreaterThan(before.path("version").asLong());
        assertThat(card(before, "PAY-4").path("assignee").asText()).isNotEmpty();
        assertThat(card(after, "PAY-4").path("assignee").asText()).isEmpty();
    }

    private JsonNode after(long version) {
        try {
            return anybody.get(BOARD + "?after=" + version).json();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private static JsonNode card(JsonNode board, String key) {
        for (JsonNode card : board.path("cards")) {
            if (card.path("key").asText().equals(key)) {
                return card;
            }
        }
        throw new AssertionError("no card " + key);
    }

    @Test
    void showsATeamInTheMiddleOfItsWork() throws Exception {
        JsonNode board = anybody.get(BOARD).json();

        assertThat(board.path("cards")).hasSizeBetween(30, 40);
        assertThat(board.path("cards").findValuesAsText("status"))
                .contains("To Do", "In Progress", "Blocked", "In Review", "Done");
        assertThat(card(board, "PAY-5").path("flagged").asBoolean()).isTrue();
        assertThat(card(board, "OPS-7").path("due").asText())
                .isLessThan(board.path("now").asText());
    }

    @Test
    void leadsALinkToAnIssueToTheBoard() throws Exception {
        Visitor.Reply reply = anybody.get("/s/acme/browse/PAY-5");

        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.raw().headers().firstValue("Location"))
                .contains("/board?site=acme&issue=PAY-5");
    }
}
