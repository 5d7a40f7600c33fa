package dev.banksman.report;

import static dev.banksman.report.Past.at;
import static dev.banksman.report.Past.done;
import static dev.banksman.report.Past.due;
import static dev.banksman.report.Past.item;
import static dev.banksman.report.Past.working;
import static dev.banksman.report.PastList.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.history.PastSnapshot;
import dev.banksman.history.Window;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>");
    private static final Set<String> VOID = Set.of("meta", "link", "input");

    private final PastSnapshot[] past = {
        snapshot(at(1, 0), due(item("PAY-1"), 10)),
        snapshot(at(1, 0), due(item("PAY-2"), 12)),
        snapshot(at(3, 9), working(due(item("PAY-1"), 10))),
        snapshot(at(4, 9), working(due(item("PAY-2"), 12))),
        snapshot(at(12, 9), done(due(item("PAY-1"), 10))),
        snapshot(at(20, 9), done(due(item("PAY-2"), 12)))
    };

    @Test
    void theSameReplayGivesTheSameBytes() throws IOException {
        assertThat(Page.of(past)).isEqualTo(Page.of(past));
    }

    @Test
    void nothingIsFetchedFromAnywhere() throws IOException {
        Page page = Page.of(past);

        assertThat(page.markup()).doesNotContain("src=", "http:", "https:", "@import", "style=");
        assertThat(hrefs(page.markup()))
                .allMatch(href -> href.startsWith("#") || href.equals("data:,"));
        assertThat(page.style()).doesNotContain("url(", "@import", "@font-face");
        assertThat(page.script())
                .doesNotContain("fetch(", "XMLHttpRequest", "WebSocket", "import(", "innerHTML")
                .doesNotContain("insertAdjacentHTML", "document.write", "eval(", "sendBeacon");
    }

    @Test
    void onlyItsOwnScriptAndStyleMayRun() throws Exception {
        Page page = Page.of(past);

        assertThat(page.markup())
                .contains("default-src &#39;none&#39;")
                .contains("style-src &#39;" + hash(page.style()) + "&#39;")
                .contains("script-src &#39;" + hash(page.script()) + "&#39;")
                .doesNotContain("unsafe")
                .doesNotContainPattern("<[^>]* on[a-z]+=");
    }

    @Test
    void everyElementIsClosed() throws IOException {
        for (Page page :
                List.of(Page.of(past), Page.of(Sample.summary()), Page.of(Sample.nothing()))) {
            Deque<String> open = new ArrayDeque<>();
            Matcher tags = TAG.matcher(page.markup());
            while (tags.find()) {
                if (tags.group(1).isEmpty() && !VOID.contains(tags.group(2))) {
                    open.push(tags.group(2));
                } else if (!tags.group(1).isEmpty()) {
                    assertThat(open.pop()).isEqualTo(tags.group(2));
                }
            }
            assertThat(open).containsExactly("body", "html");
        }
    }

    @Test
    void whatItIsMadeOfIsNamedAsText() throws IOException {
        assertThat(Page.of(past).markup())
                .contains("<bdi>&lt;history&gt;.ndjson</bdi>")
                .contains("<bdi>policies &amp; more.yaml</bdi>");
    }

    @Test
    void answersTheFourQuestions() throws IOException {
        assertThat(Page.of(Sample.summary()).markup())
                .contains("would have spoken up about 130 of 1,200 items.")
                .contains("Of the 16 items that missed their first due date, 13 had been flagged")
                .contains("A flagged item was late 1.8 times as often as any item.")
                .contains("205 findings", "14.0 days", "5 of 18", "3.0 notes a week")
                .contains("Busiest: May 2025, with 160 findings.");
    }

    @Test
    void showsWhoSpeaksOnlyAfterwardsApart() throws IOException {
        assertThat(Page.of(Sample.summary()).markup())
                .contains("overdue-escalation speaks only once a date has passed: on 15 of 16")
                .contains("too few to tell")
                .contains("1 item whose date was written down after it had passed");
    }

    @Test
    void saysNothingOfNothing() throws IOException {
        assertThat(Page.of(Sample.nothing()).markup())
                .contains("would have found nothing new.")
                .doesNotContain("Any item", "When it would have spoken", "id=\"loudest\"", "NaN");
    }

    @Test
    void aPageThatWouldGrowTooLargeSaysSo() throws IOException {
        Page few = Page.of(Window.ALL, new ItemsJson.Room(1, 1 << 20), past);
        Page none = Page.of(Window.ALL, new ItemsJson.Room(9, 10), past);

        assertThat(few.data().get("items")).hasSize(1);
        assertThat(few.markup()).contains("2 items with findings").contains("the loudest 1;");
        assertThat(none.data().get("items")).isEmpty();
        assertThat(Page.of(past).markup()).doesNotContain("To keep the page small");
    }

    private static List<String> hrefs(String markup) {
        return Pattern.compile("href=\"([^\"]*)\"")
                .matcher(markup)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String hash(String text) throws Exception {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
