package dev.banksman.jira.apply;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.banksman.effect.Effect;
import dev.banksman.effect.Effect.NoteAction;
import dev.banksman.effect.RichText;
import dev.banksman.effect.RichText.Inline;
import dev.banksman.effect.RichText.Line;
import dev.banksman.effect.RichText.Paragraph;
import dev.banksman.item.ItemRef;
import dev.banksman.jira.client.Budget;
import dev.banksman.jira.client.FakeSite;
import dev.banksman.jira.client.Governor;
import dev.banksman.jira.client.SettableTime;
import dev.banksman.jira.client.SiteFacts;
import dev.banksman.port.Answer;
import dev.banksman.port.Effort;
import dev.banksman.port.Intent;
import dev.banksman.port.Tracker.Standing;
import dev.banksman.port.Tracker.Written;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A writer on a site whose answers a test writes. */
abstract class WriterRig {

    static final ItemRef ITEM = new ItemRef("acme", "jira", "10001");
    static final String ISSUE = "/rest/api/3/issue/10001";
    static final String COMMENTS = ISSUE + "/comment";
    static final RichText NOTE =
            new RichText(List.of(new Paragraph(List.of(Line.of(new Inline.Strong("Who?"))))));

    final SettableTime time = new SettableTime("2026-11-20T10:20:00Z");
    final FakeSite site = new FakeSite(new Governor(Budget.USUAL, time), time);
    final SiteFacts facts = new SiteFacts(site.client());
    final JiraWriter writer = new JiraWriter(site.client(), facts);

    @BeforeEach
    void beSomebody() {
        stub(get(urlPathEqualTo("/rest/api/3/myself")), "{'accountId':'app-1'}");
    }

    @AfterEach
    void close() {
        site.close();
    }

    Answer<Written> note(NoteAction action, int attempts, Standing standing) {
        Effect effect = new Effect.WriteNote(ITEM, action, NOTE);
        return writer.write(site.tenant(), effort(effect, "note", attempts, ""), standing);
    }

    Answer<Written> write(Effect effect, int attempts, String before) {
        return writer.write(
                site.tenant(), effort(effect, "field:x", attempts, before), standing(""));
    }

    Effort effort(Effect effect, String surface, int attempts, String before) {
        Intent intent = new Intent(ITEM, surface, "owner", effect, time.instant());
        return new Effort(
                7, intent, Effort.State.PLANNED, attempts, "", before, "", Optional.empty());
    }

    static Standing standing(String mark, String... open) {
        return new Standing(mark, List.of(open));
    }

    static Answer<Written> ok(String mark) {
        return new Answer.Ok<>(new Written(mark, ""));
    }

    void stub(MappingBuilder request, String answer) {
        site.server().stubFor(request.willReturn(okJson(answer.replace('\'', '"'))));
    }

    static JsonNode json(String text) throws IOException {
        return new JsonMapper().readTree(text.replace('\'', '"'));
    }

    static boolean isPost(String call) {
        return call.startsWith("POST");
    }

    /** Oldest first. */
    List<ServeEvent> events() {
        return site.server().getAllServeEvents().reversed();
    }

    List<String> calls() {
        return events().stream()
                .map(event -> event.getRequest().getMethod() + " " + event.getRequest().getUrl())
                .toList();
    }

    List<JsonNode> bodies() throws IOException {
        List<JsonNode> bodies = new ArrayList<>();
        for (ServeEvent event : events()) {
            String body = event.getRequest().getBodyAsString();
            if (!body.isEmpty()) {
                bodies.add(new JsonMapper().readTree(body));
            }
        }
        return bodies;
    }
}
