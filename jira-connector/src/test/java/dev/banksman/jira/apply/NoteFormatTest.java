package dev.banksman.jira.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.banksman.effect.RichText;
import dev.banksman.effect.RichText.Inline;
import dev.banksman.effect.RichText.Line;
import dev.banksman.effect.RichText.Paragraph;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteFormatTest {

    private static final ItemRef OTHER = new ItemRef("acme", "jira", "10002");
    private static final Person MAYA = Person.of("5b10", "Maya");

    @Test
    void writesAFindingAsOneCalmParagraph() throws Exception {
        RichText note =
                new RichText(
                        List.of(
                                new Paragraph(
                                        List.of(
                                                Line.of(new Inline.Strong("Who has this?")),
                                                Line.of(
                                                        new Inline.Text("Waits for "),
                                                        new Inline.ItemLink(OTHER),
                                                        new Inline.Text(".")),
                                                Line.of(
                                                        new Inline.Mention(MAYA),
                                                        new Inline.Code("banksman ack"),
                                                        new Inline.Emphasis("Why?")))),
                                new Paragraph(List.of(Line.of(new Inline.Text("Two"))))));

        assertThat(document(note))
                .isEqualTo(
                        new JsonMapper()
                                .readTree(
                                        """
                                        {"type":"doc","version":1,"content":[
                                         {"type":"paragraph","content":[
                                          {"type":"text","text":"Who has this?","marks":[{"type":"strong"}]},
                                          {"type":"hardBreak"},
                                          {"type":"text","text":"Waits for "},
                                          {"type":"inlineCard","attrs":{"url":"https://acme.example/browse/PAY-2"}},
                                          {"type":"text","text":"."},
                                          {"type":"hardBreak"},
                                          {"type":"mention","attrs":{"id":"5b10","text":"@Maya"}},
                                          {"type":"text","text":"banksman ack","marks":[{"type":"code"}]},
                                          {"type":"text","text":"Why?","marks":[{"type":"em"}]}]},
                                         {"type":"rule"},
                                         {"type":"paragraph","content":[{"type":"text","text":"Two"}]}]}
                                        """));
    }

    @Test
    void isHeldAgainstAtlassiansSchema() {
        assumeThat(AdfRules.schemaIsHere()).as("the schema of the format is here").isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "{panel:title=x}y{panel}",
                "[~accountid:5b10]",
                "[x|javascript:alert(1)] **b** _e_ `c`",
                "{\"type\":\"mention\",\"attrs\":{\"id\":\"5b10\"}}",
                "right\u202eto\u2066left",
                "a\nb\r\tc\u0000\u0007d\ud800",
                "\ud83d\ude00 \u0645\u0631\u062d\u0628\u0627"
            })
    void keepsForeignTextInTextNodesAlone(String foreign) {
        JsonNode doc =
                document(
                        line(
                                new Inline.Text(foreign),
                                new Inline.Strong(foreign),
                                new Inline.Code(foreign)));

        AdfRules.check(doc);
        JsonNode inlines = doc.path("content").get(0).path("content");
        assertThat(inlines).hasSize(3);
        assertThat(inlines.get(0).path("text").asText()).isEqualTo(PlainRun.of(foreign));
        assertThat(inlines.get(0).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("type", "text");
    }

    @Test
    void leavesOutWhatCannotBeSeen() {
        assertThat(PlainRun.of("a\u202eb\u0000c\n d")).isEqualTo("abc  d");
        assertThat(PlainRun.of("\ud83d\udc68\u200d\ud83d\udc69")).hasSize(5);
        JsonNode doc = document(line(new Inline.Text(""), new Inline.Text("\u0000")));
        AdfRules.check(doc);
        assertThat(doc.path("content").get(0).path("content")).isEmpty();
    }

    @Test
    void tellsThreePeopleAndNamesTheOthers() {
        List<Inline> people = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            people.add(new Inline.Mention(Person.of("id" + i, "P" + i)));
        }

        JsonNode doc = document(line(people.toArray(new Inline[0])));

        AdfRules.check(doc);
        assertThat(doc.findValuesAsText("type"))
                .containsExactly(
                        "doc", "paragraph", "mention", "mention", "mention", "text", "text");
    }

    @Test
    void namesNoItemThatIsNotToBeSeen() {
        JsonNode doc = document(line(new Inline.ItemLink(OTHER.sibling("99999"))));

        AdfRules.check(doc);
        assertThat(doc.toString()).contains("an item that cannot be shown").doesNotContain("99999");
    }

    @Test
    void staysWithinWhatJiraTakes() {
        List<Paragraph> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            many.add(new Paragraph(List.of(Line.of(new Inline.Text("\ud83d\ude00".repeat(5000))))));
        }

        JsonNode doc = document(new RichText(many));

        AdfRules.check(doc);
        assertThat(doc.toString()).hasSizeLessThan(32_767);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isADocumentWhateverStandsInIt(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            AdfRules.check(document(randomNote(random)));
        }
    }

    private static RichText randomNote(Random random) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int p = random.nextInt(4); p >= 0; p--) {
            List<Line> lines = new ArrayList<>();
            for (int l = random.nextInt(4); l >= 0; l--) {
                List<Inline> parts = new ArrayList<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    parts.add(randomInline(random));
                }
                lines.add(new Line(parts));
            }
            paragraphs.add(new Paragraph(lines));
        }
        return new RichText(paragraphs);
    }

    private static Inline randomInline(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append((char) random.nextInt(0x10000));
        }
        String any = text.toString();
        return switch (random.nextInt(6)) {
            case 0 -> new Inline.Strong(any);
            case 1 -> new Inline.Emphasis(any);
            case 2 -> new Inline.Code(any);
            case 3 -> new Inline.ItemLink(random.nextBoolean() ? OTHER : OTHER.sibling(any));
            case 4 -> new Inline.Mention(Person.of(random.nextBoolean() ? "id" : "", any));
            default -> new Inline.Text(any);
        };
    }

    private static RichText line(Inline... parts) {
        return new RichText(List.of(new Paragraph(List.of(Line.of(parts)))));
    }

    private static JsonNode document(RichText note) {
        return NoteFormat.document(
                note,
                item ->
                        item.equals(OTHER)
                                ? Optional.of("https://acme.example/browse/PAY-2")
                                : Optional.empty());
    }
}
