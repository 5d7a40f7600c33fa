package dev.banksman.report;

import static dev.banksman.report.Findings.baseline;
import static dev.banksman.report.Findings.early;
import static dev.banksman.report.Findings.on;
import static dev.banksman.report.Past.at;
import static dev.banksman.report.Past.item;
import static dev.banksman.report.Past.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.banksman.diff.Change;
import dev.banksman.effect.Effect;
import dev.banksman.effect.RichText;
import dev.banksman.effect.RichText.Inline;
import dev.banksman.item.Blockage;
import dev.banksman.item.Comment;
import dev.banksman.item.Identity;
import dev.banksman.item.Link;
import dev.banksman.item.LinkRole;
import dev.banksman.item.Person;
import dev.banksman.item.Value;
import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Hold;
import dev.banksman.plan.Intention;
import dev.banksman.plan.Rule;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ItemEntriesTest {

    private final Rule<?> owner = early("owner");
    private final ItemEntries entries =
            new ItemEntries(Past.CALENDAR.zone(), List.of(early("order"), owner));
    private final Person ann = Person.of("a", "Ann");
    private final RichText text =
            new RichText(
                    List.of(
                            new RichText.Paragraph(
                                    List.of(
                                            RichText.Line.of(
                                                    new Inline.Strong("Who?"),
                                                    new Inline.Text(" Say "),
                                                    new Inline.Code("ack"),
                                                    new Inline.Emphasis("Why?")),
                                            RichText.Line.of(
                                                    new Inline.ItemLink(ref("PAY-2")),
                                                    new Inline.Mention(ann))))));

    @Test
    void eachSortOfChangeHasItsLine() throws IOException {
        Blockage flagged = new Blockage(Blockage.How.FLAG, Value.of("no keys"), Value.empty());

        assertThat(changed(new Change.OwnerChanged(Value.empty(), Value.of(ann))))
                .containsExactly(List.of("owner", "", "Ann"));
        assertThat(changed(new Change.BlockedChanged(Value.of(flagged), Value.empty())))
                .containsExactly(List.of("blocked", "by flag: no keys", ""));
        assertThat(changed(new Change.LinkMade(new Link(LinkRole.BLOCKS, "Blocks", ref("PAY-9")))))
                .containsExactly(List.of("link", "blocks", "PAY-9"));
        assertThat(changed(new Change.LinkGone(new Link(LinkRole.BLOCKED_BY, "B", ref("PAY-9")))))
                .containsExactly(List.of("unlink", "waits for", "PAY-9"));
        assertThat(
                        changed(
                                new Change.Commented(
                                        new Comment(Value.of(ann), at(1, 0), Value.empty()))))
                .containsExactly(List.of("comment", "Ann"));
        assertThat(changed(new Change.Edited(Change.Part.WORDING)))
                .containsExactly(List.of("edited", "text"));
    }

    @Test
    void whatAnItemWasMadeWithIsToldOnce() throws IOException {
        assertThat(changed(new Change.Created()))
                .containsExactly(List.of("status", "", "Open", "to do"));
    }

    @Test
    void theHeadNamesTheItemAndItsPlace() throws IOException {
        var named =
                new Identity(
                        ref("PAY-1"),
                        "PAY-1",
                        Value.of(URI.create("https://jira.example/browse/PAY-1")),
                        item("PAY-1").project());

        JsonNode head = json(entries.head(item("PAY-1").withIdentity(named)));

        assertThat(head.get("url").asText()).isEqualTo("https://jira.example/browse/PAY-1");
        assertThat(head.get("project").asText()).isEqualTo("PAY");
        assertThat(head.get("kind").asText()).isEqualTo("Story");
    }

    @Test
    void aNoteKeepsItsForm() throws IOException {
        var write = new Effect.WriteNote(ref("PAY-1"), Effect.NoteAction.EDIT, text);

        JsonNode note = json(entries.wrote(at(2, 0), write));

        assertThat(note.get("e").asText()).isEqualTo("note edit");
        assertThat(note.get("n").toString())
                .isEqualTo(
                        "[[[[\"b\",\"Who?\"],[\"\",\" Say \"],[\"c\",\"ack\"],[\"i\",\"Why?\"]],"
                                + "[[\"l\",\"PAY-2\"],[\"@\",\"Ann\"]]]]");
    }

    @Test
    void otherEffectsSayWhatAndTo() throws IOException {
        assertThat(wrote(new Effect.Tell(ref("PAY-1"), ann, text))).isEqualTo("message to: Ann");
        assertThat(wrote(new Effect.Prepare(ref("PAY-1"), "meeting", text)))
                .isEqualTo("decision prepared:: meeting");
        assertThat(wrote(new Effect.Move(ref("PAY-1"), "Open"))).isEqualTo("moved to: Open");
        assertThat(wrote(new Effect.WriteField(ref("PAY-1"), "Risk", "high")))
                .isEqualTo("field set:: Risk = high");
        assertThat(wrote(new Effect.Reassign(ref("PAY-1"), ann))).isEqualTo("assigned to: Ann");
        assertThat(wrote(new Effect.AddLabel(ref("PAY-1"), "late")))
                .isEqualTo("label added:: late");
        assertThat(wrote(new Effect.Summarise(ref("PAY-1"), ann, text)))
                .isEqualTo("summary of a bulk change to: Ann");
    }

    @Test
    void aModeThatHoldsIsNotToldEachTime() throws IOException {
        JsonNode told = opened(note(Hold.Reason.MODE));

        assertThat(told.get("p").asInt()).as("the second of the page's rules").isEqualTo(1);
        assertThat(told.get("x")).isEmpty();
    }

    @Test
    void graceIsToldAndTheTextIsThatOfTheNoteLater() throws IOException {
        JsonNode held = opened(note(Hold.Reason.MODE, Hold.Reason.GRACE)).get("x").get(0);

        assertThat(held.get("held")).hasSize(1);
        assertThat(held.at("/held/0").asText()).isEqualTo("grace until Wed 4 Mar 2026, 00:00");
        assertThat(held.has("text")).isFalse();
    }

    @Test
    void whatMayNeverBeWrittenIsShown() throws IOException {
        JsonNode held = opened(note(Hold.Reason.BURST)).get("x").get(0);

        assertThat(held.get("text").asText()).isEqualTo("Who has this?");
    }

    @Test
    void theEndOfAFindingNeedsNoReasons() throws IOException {
        JsonNode ended = json(entries.told(on("PAY-1", owner, at(2, 0)).expired(at(5, 0))));
        JsonNode old = json(entries.told(baseline("PAY-1", owner, at(2, 0)).opened()));

        assertThat(ended.has("why")).isFalse();
        assertThat(ended.get("time").asBoolean()).isTrue();
        assertThat(old.get("base").asBoolean()).isTrue();
        assertThat(old.has("time")).isFalse();
    }

    private JsonNode opened(Intention intention) throws IOException {
        var finding = on("PAY-1", owner, at(2, 0));
        return json(
                entries.told(finding.told(at(2, 0), FindingEvent.Type.OPENED, false, intention)));
    }

    private static Intention note(Hold.Reason... reasons) {
        List<Hold> holds = Arrays.stream(reasons).map(ItemEntriesTest::hold).toList();
        return new Intention("note", at(4, 0), List.of(), Optional.of("Who has this?"), holds);
    }

    private static Hold hold(Hold.Reason reason) {
        boolean waits = reason == Hold.Reason.GRACE;
        return new Hold(reason, waits ? Optional.of(at(4, 0)) : Optional.empty());
    }

    private String wrote(Effect effect) throws IOException {
        JsonNode write = json(entries.wrote(at(2, 0), effect));
        return write.get("e").asText() + ": " + write.get("to").asText();
    }

    private List<List<String>> changed(Change change) throws IOException {
        JsonNode entry = json(entries.changed(at(2, 0), item("PAY-1"), List.of(change)));
        List<List<String>> lines = new ArrayList<>();
        for (JsonNode line : entry.get("d")) {
            List<String> texts = new ArrayList<>();
            line.forEach(text -> texts.add(text.asText()));
            lines.add(texts);
        }
        return lines;
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
