package dev.banksman.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.diff.Change.Part;
import dev.banksman.item.FieldValue;
import dev.banksman.item.Kind;
import dev.banksman.item.Link;
import dev.banksman.item.LinkRole;
import dev.banksman.item.Value;
import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
import dev.banksman.testkit.Times;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class SnapshotDiffTest {

    private static final ItemBuilder ITEM =
            An.item("PAY-1").due("2026-03-20").blockedBy("OPS-7").labels("old");

    /** One change of an item and how it reads. */
    private record Row(String name, UnaryOperator<ItemBuilder> change, List<Change> reads) {
        Row(String name, UnaryOperator<ItemBuilder> change, Change... reads) {
            this(name, change, List.of(reads));
        }
    }

    private static final List<Row> ROWS =
            List.of(
                    new Row("nothing", item -> item),
                    new Row("the same again", item -> item.due("2026-03-20").labels("old")),
                    new Row(
                            "status",
                            ItemBuilder::inProgress,
                            new Change.StatusMoved(
                                    ITEM.item().status(), ITEM.inProgress().item().status())),
                    new Row(
                            "owner",
                            ItemBuilder::unowned,
                            new Change.OwnerChanged(ITEM.item().owner(), Value.empty())),
                    new Row(
                            "blocked",
                            item -> item.blocked(),
                            new Change.BlockedChanged(
                                    Value.empty(), ITEM.blocked().item().blocked())),
                    new Row(
                            "due",
                            item -> item.due("2026-03-27"),
                            new Change.DueMoved(day("2026-03-20"), day("2026-03-27"))),
                    new Row(
                            "due and start",
                            item -> item.due("2026-03-27").start("2026-03-23"),
                            new Change.DueMoved(day("2026-03-20"), day("2026-03-27")),
                            new Change.Edited(Part.SCHEDULE)),
                    new Row(
                            "start alone",
                            item -> item.start("2026-03-23"),
                            new Change.Edited(Part.SCHEDULE)),
                    new Row(
                            "link made",
                            item -> item.blocks("DEV-1"),
                            new Change.LinkMade(link(LinkRole.BLOCKS, "DEV-1"))),
                    new Row(
                            "link gone",
                            item -> item.withoutLink("OPS-7"),
                            new Change.LinkGone(link(LinkRole.BLOCKED_BY, "OPS-7"))),
                    new Row(
                            "link turned",
                            item -> item.withoutLink("OPS-7").blocks("OPS-7"),
                            new Change.LinkMade(link(LinkRole.BLOCKS, "OPS-7")),
                            new Change.LinkGone(link(LinkRole.BLOCKED_BY, "OPS-7"))),
                    new Row(
                            "parent",
                            item -> item.childOf("EPIC-1"),
                            new Change.Edited(Part.RELATIONS)),
                    new Row("title", item -> item.titled("Other"), new Change.Edited(Part.WORDING)),
                    new Row("labels", item -> item.labels("new"), new Change.Edited(Part.TRAITS)),
                    new Row(
                            "kind",
                            item -> item.kind(Kind.of("Bug")),
                            new Change.Edited(Part.TRAITS)),
                    new Row(
                            "reporter",
                            item -> item.reporter(Value.of(An.person("eve"))),
                            new Change.Edited(Part.FLOW)),
                    new Row(
                            "field",
                            item -> item.field("Team", Value.of(new FieldValue.Text("Blue"))),
                            new Change.Edited(Part.FIELDS)),
                    new Row(
                            "due is no longer known",
                            item -> item.due(Value.unknown("not read")),
                            new Change.DueMoved(day("2026-03-20"), Value.unknown("not read"))));

    @TestFactory
    Stream<DynamicTest> readsAsOneChange() {
        return ROWS.stream().map(row -> DynamicTest.dynamicTest(row.name(), () -> check(row)));
    }

    private static void check(Row row) {
        ItemBuilder after = row.change().apply(ITEM);

        assertThat(SnapshotDiff.between(ITEM.item(), after.item())).isEqualTo(row.reads());
        assertThat(SnapshotDiff.between(after.item(), after.item())).isEmpty();
    }

    @Test
    void aCommentIsReadOnce() {
        ItemBuilder first = ITEM.comment(An.person("ann"), Times.START, "hello");
        ItemBuilder second = first.comment(An.person("ben"), Times.START, "hello back");

        assertThat(SnapshotDiff.between(ITEM.item(), second.item()))
                .containsExactly(
                        new Change.Commented(second.item().comments().getFirst()),
                        new Change.Commented(second.item().comments().getLast()));
        assertThat(SnapshotDiff.between(first.item(), second.item())).hasSize(1);
    }

    @Test
    void onlyAnotherTimeOfChangeIsNoDifference() {
        ItemBuilder later =
                new ItemBuilder(
                        ITEM.item()
                                .withActivity(
                                        ITEM.item()
                                                .activity()
                                                .withUpdated(Times.at("2026-04-01 09:00"))));

        assertThat(SnapshotDiff.between(ITEM.item(), later.item())).isEmpty();
    }

    private static Value<LocalDate> day(String day) {
        return Value.of(LocalDate.parse(day));
    }

    private static Link link(LinkRole role, String key) {
        return new Link(role, "Blocks", An.ref(key));
    }
}
