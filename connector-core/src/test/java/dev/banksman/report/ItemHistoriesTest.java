package dev.banksman.report;

import static dev.banksman.report.Past.at;
import static dev.banksman.report.Past.done;
import static dev.banksman.report.Past.due;
import static dev.banksman.report.Past.item;
import static dev.banksman.report.Past.titled;
import static dev.banksman.report.Past.working;
import static dev.banksman.report.PastList.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemHistoriesTest {

    @Test
    void anItemsStoryIsToldInOrder() throws IOException {
        JsonNode item =
                only(
                        Page.of(
                                snapshot(at(1, 8), due(item("PAY-1"), 10)),
                                snapshot(at(3, 9), working(due(item("PAY-1"), 10))),
                                snapshot(at(5, 9), working(due(item("PAY-1"), 15))),
                                snapshot(at(9, 9), done(due(item("PAY-1"), 15)))));

        assertThat(kinds(item))
                .as("at one instant the change comes first, then what is found, then what is said")
                .containsExactly(
                        "2026-03-01T08:00 change",
                        "2026-03-03T09:00 change",
                        "2026-03-03T09:00 finding opened",
                        "2026-03-03T09:00 finding opened",
                        "2026-03-03T09:00 write note post",
                        "2026-03-05T09:00 change",
                        "2026-03-09T09:00 change",
                        "2026-03-09T09:00 finding resolved",
                        "2026-03-09T09:00 finding resolved",
                        "2026-03-09T09:00 write note fold");
        assertThat(item.at("/e/1/d/0"))
                .map(JsonNode::asText)
                .containsExactly("status", "Open", "In Progress", "in progress");
        assertThat(item.at("/e/5/d/0"))
                .map(JsonNode::asText)
                .containsExactly("due", "Tue 10 Mar 2026", "Sun 15 Mar 2026");
    }

    @Test
    void aFindingSaysWhyAndWhatClosesIt() throws IOException {
        JsonNode item = only(Page.of(snapshot(at(1, 8), working(item("PAY-1")))));
        JsonNode finding = item.at("/e/1");

        assertThat(finding.at("/why/0"))
                .map(JsonNode::asText)
                .containsExactly("category", "in progress", "in progress");
        assertThat(finding.get("closes").asText()).isEqualTo("somebody has it");
        assertThat(item.at("/e/3/n/0/0/0"))
                .as("the note's first line, with its form")
                .map(JsonNode::asText)
                .containsExactly("b", "Who has this?");
    }

    @Test
    void onlyItemsWithFindingsAreOnThePageTheLoudestFirst() throws IOException {
        JsonNode items =
                Page.of(
                                snapshot(at(1, 0), item("PAY-1")),
                                snapshot(at(2, 0), working(item("PAY-2"))),
                                snapshot(at(3, 0), working(item("PAY-3"))),
                                snapshot(at(4, 0), done(item("PAY-3"))),
                                snapshot(at(5, 0), working(item("PAY-3"))))
                        .data()
                        .get("items");

        assertThat(items).map(i -> i.at("/h/key").asText()).containsExactly("PAY-3", "PAY-2");
        assertThat(items).map(i -> i.get("n").asInt()).containsExactly(4, 2);
    }

    @Test
    void beginsWithHowItStoodBeforeTheWindow() throws IOException {
        JsonNode item =
                only(
                        Page.of(
                                Page.from(at(5, 0)),
                                ItemsJson.Room.STANDARD,
                                snapshot(at(1, 0), item("PAY-1")),
                                snapshot(at(2, 0), working(item("PAY-1"))),
                                snapshot(at(9, 0), done(item("PAY-1")))));

        assertThat(kinds(item))
                .startsWith("2026-03-02T00:00 before", "2026-03-05T00:00 finding opened");
        assertThat(item.at("/e/1/base").asBoolean()).isTrue();
        assertThat(item.at("/n").asInt()).as("what was so already is not counted").isZero();
    }

    @Test
    void theLatestTitleHeadsTheHistory() throws IOException {
        JsonNode item =
                only(
                        Page.of(
                                snapshot(at(1, 0), titled(working(item("PAY-1")), "Old")),
                                snapshot(at(2, 0), titled(working(item("PAY-1")), "New"))));

        assertThat(item.at("/h/title").asText()).isEqualTo("New");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><img src=x onerror=alert(1)>",
                "<!--<script>",
                "]]>&amp;&lt;\"'`${x}",
                "line\u2028and\u2029paragraph\u0000\u0007\n\t",
                "\u202eright to left\u202c and \u2066isolated",
                "\ud83d\udc69\u200d\ud83d\udcbb works, \ud83e\udd37\ud83c\udffd",
                "\u05e9\u05dc\u05d5\u05dd \u0627\u0644\u0633\u0644\u0627\u0645"
            })
    void foreignTextComesBackAsItWasAndIsNeverMarkup(String title) throws IOException {
        Page page = Page.of(snapshot(at(1, 0), titled(working(item("PAY-1")), title)));

        assertThat(only(page).at("/h/title").asText()).isEqualTo(title);
        assertThat(page.json()).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(page.markup()).doesNotContain("<img", "onerror");
        assertThat(page.text().split("</script", -1)).hasSize(3);
    }

    @Test
    void textsAreCutAtWholeCharacters() throws IOException {
        String title = "\ud83d\udc69".repeat(10_000);
        Page page = Page.of(snapshot(at(1, 0), titled(working(item("PAY-1")), title)));

        assertThat(only(page).at("/h/title").asText()).isEqualTo("\ud83d\udc69".repeat(300) + "…");
    }

    @Test
    void aBrokenCharacterIsReplaced() throws IOException {
        Page page =
                Page.of(snapshot(at(1, 0), titled(working(item("PAY-1")), "half \ud83d of it")));

        assertThat(only(page).at("/h/title").asText()).isEqualTo("half \ufffd of it");
    }

    private static JsonNode only(Page page) throws IOException {
        JsonNode items = page.data().get("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private static List<String> kinds(JsonNode item) {
        List<String> kinds = new ArrayList<>();
        for (JsonNode entry : item.get("e")) {
            String event = entry.has("e") ? " " + entry.get("e").asText() : "";
            kinds.add(entry.get("a").asText() + " " + entry.get("k").asText() + event);
        }
        return kinds;
    }
}
