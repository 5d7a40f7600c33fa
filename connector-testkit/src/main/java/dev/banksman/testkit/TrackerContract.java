package dev.banksman.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.banksman.effect.Effect;
import dev.banksman.effect.Effect.NoteAction;
import dev.banksman.effect.RichText;
import dev.banksman.effect.RichText.Inline;
import dev.banksman.effect.RichText.Line;
import dev.banksman.effect.RichText.Paragraph;
import dev.banksman.item.Comment;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Link;
import dev.banksman.item.LinkRole;
import dev.banksman.item.Person;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Tenure;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.port.Answer;
import dev.banksman.port.Effort;
import dev.banksman.port.Intent;
import dev.banksman.port.Look;
import dev.banksman.port.Snapshot;
import dev.banksman.port.Tracker;
import dev.banksman.port.Tracker.Reading;
import dev.banksman.port.Tracker.Standing;
import dev.banksman.port.Tracker.Written;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every tracker's connector does, whatever the tracker. */
public abstract class TrackerContract {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @SuppressWarnings("NullAway.Init") // set before each test
    private TrackerStage stage;

    private long efforts = 100;

    protected abstract TrackerStage raise() throws Exception;

    @BeforeEach
    protected void begin() throws Exception {
        stage = raise();
    }

    @AfterEach
    protected void end() {
        stage.close();
    }

    @Test
    protected void eventsTellWhatAReadTells() {
        ItemRef item = stage.create("Pay out");
        stage.move(item, stage.inProgress());
        stage.setDue(item, Optional.of(DAY));
        stage.setOwner(item, Optional.of(stage.actor()));
        stage.comment(item, "On it.");

        Reading reading = read(Optional.empty(), stage.looks(item));

        Snapshot fetched = fetch(item);
        assertThat(reading).isInstanceOf(Reading.Whole.class);
        Snapshot told = ((Reading.Whole) reading).snapshot();
        assertThat(asOf(fetched.updated(), told.item())).isEqualTo(fetched.item());
        assertThat(told.updated()).isBeforeOrEqualTo(fetched.updated());
        assertThat(told.actor()).map(Person::id).contains(stage.actor().id());
        assertThat(fetched.item().due()).isEqualTo(Value.of(DAY));
        assertThat(fetched.item().category()).isEqualTo(Value.of(StatusCategory.IN_PROGRESS));
        assertThat(fetched.item().owner().map(Person::id)).isEqualTo(Value.of(stage.actor().id()));
        assertThat(fetched.item().comments()).hasSize(1);
    }

    @Test
    protected void aCommentIsFoldedIntoWhatIsStored() {
        ItemRef item = stage.create("Pay out");
        WorkItem stored = fetch(item).item();
        stage.looks(item);

        String comment = stage.comment(item, "First.");
        WorkItem said = folded(stored, item);
        stage.reword(item, comment, "Second.");
        WorkItem reworded = folded(said, item);

        assertThat(texts(said)).containsExactly("First.");
        assertThat(texts(reworded)).containsExactly("Second.");
        assertThat(reworded.comments()).isEqualTo(fetch(item).item().comments());
        stage.deleteComment(item, comment);
        assertThat(folded(reworded, item).comments()).isEmpty();
    }

    @Test
    protected void aLinkAsksForARead() {
        ItemRef blocker = stage.create("Blocker");
        ItemRef dependent = stage.create("Dependent");
        WorkItem before = fetch(dependent).item();
        stage.looks(blocker);
        stage.looks(dependent);

        stage.block(blocker, dependent);

        assertThat(read(Optional.of(before), stage.looks(dependent)))
                .isInstanceOf(Reading.NeedsRead.class);
        assertThat(fetch(dependent).item().links())
                .extracting(Link::role, Link::other)
                .containsExactly(tuple(LinkRole.BLOCKED_BY, blocker));
        assertThat(fetch(blocker).item().links())
                .extracting(Link::role)
                .containsExactly(LinkRole.BLOCKS);
    }

    @Test
    protected void anItemThatIsGoneIsGone() {
        ItemRef item = stage.create("Pay out");

        stage.delete(item);

        assertThat(read(Optional.empty(), stage.looks(item))).isInstanceOf(Reading.Gone.class);
        assertThat(stage.tracker().fetch(stage.tenant(), item, stage.mapping()))
                .isInstanceOf(Answer.Gone.class);
    }

    @Test
    protected void thePastTellsSinceWhenThingsAreSo() {
        ItemRef item = stage.create("Pay out");
        stage.move(item, stage.inProgress());
        Instant moved = fetch(item).updated();
        stage.setDue(item, Optional.of(DAY));
        stage.setDue(item, Optional.of(DAY.plusDays(7)));
        stage.setOwner(item, Optional.of(stage.actor()));
        WorkItem now = fetch(item).item();

        Tenure past = ok(stage.tracker().past(stage.tenant(), now, stage.mapping()));

        assertThat(past.statusSince()).isEqualTo(Value.of(moved));
        assertThat(past.ownerSince()).isEqualTo(Value.of(now.activity().updated()));
        assertThat(past.firstDue()).isEqualTo(Value.of(DAY));
        assertThat(past.pushes()).isEqualTo(1);
        assertThat(past.lastSign()).isEqualTo(Value.of(now.activity().updated()));
    }

    @Test
    protected void aSearchFindsWhatChangedPageByPage() {
        List<ItemRef> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(stage.create("Item " + i));
        }
        Snapshot changed = fetch(made.getFirst());
        stage.setTitle(made.getFirst(), "Changed");

        List<Snapshot> all = search(Instant.EPOCH, 2);
        List<Snapshot> lately = search(changed.updated(), 100);

        assertThat(all).extracting(each -> each.item().ref()).containsAll(made);
        assertThat(all).extracting(each -> each.item().ref()).doesNotHaveDuplicates();
        assertThat(all).extracting(Snapshot::updated).isSorted();
        assertThat(lately).extracting(each -> each.item().ref()).contains(made.getFirst());
        assertThat(lately.stream().filter(each -> each.item().ref().equals(made.getFirst())))
                .containsExactly(fetch(made.getFirst()));
        assertThat(ok(stage.tracker().count(stage.tenant(), stage.project())))
                .isEqualTo(all.size());
        assertThat(ok(stage.tracker().projects(stage.tenant())))
                .extracting(Tracker.ProjectInfo::key)
                .contains(stage.project());
    }

    @Test
    protected void aNoteStandsOnceHoweverOftenItIsWritten() {
        ItemRef item = stage.create("Pay out");
        Effect note = new Effect.WriteNote(item, NoteAction.POST, text("Who has this?"));
        Effort effort = effort(note, "note", 0);

        Written first = write(effort, "");
        Written again = write(begun(effort), "");
        Effort other = effort(note, "note", 1);

        assertThat(first.mark()).isNotEmpty();
        assertThat(again.mark()).isEqualTo(first.mark());
        assertThat(stage.notes(item)).containsExactly("Who has this?");
        assertThat(write(other, "").mark()).isNotEqualTo(first.mark());
    }

    @Test
    protected void aNoteIsEditedReplacedAndTakenBack() {
        ItemRef item = stage.create("Pay out");
        String mark = note(item, NoteAction.POST, "One", "");

        assertThat(note(item, NoteAction.EDIT, "Two", mark)).isEqualTo(mark);
        assertThat(stage.notes(item)).containsExactly("Two");
        assertThat(note(item, NoteAction.FOLD, "All clear", mark)).isEqualTo(mark);
        assertThat(stage.notes(item)).containsExactly("All clear");

        String next = note(item, NoteAction.REPOST, "Three", mark);
        assertThat(next).isNotEqualTo(mark);
        assertThat(stage.notes(item)).containsExactly("Three");

        assertThat(note(item, NoteAction.DELETE, "", next)).isEmpty();
        assertThat(stage.notes(item)).isEmpty();
    }

    @Test
    protected void aNoteThatSomebodyTookAwayStaysAway() {
        ItemRef item = stage.create("Pay out");
        String mark = note(item, NoteAction.POST, "One", "");
        stage.deleteComment(item, mark);

        assertThat(note(item, NoteAction.EDIT, "Two", mark)).isEmpty();
        assertThat(stage.notes(item)).isEmpty();
    }

    @Test
    protected void aNoteThatComesLateIsToldOfAndGoes() {
        ItemRef item = stage.create("Pay out");
        String mark = note(item, NoteAction.POST, "One", "");
        assertThat(tellsOfLateNote(item, mark)).isFalse();
        stage.comment(item, "Two, by a person");
        assertThat(tellsOfLateNote(item, mark)).isFalse();

        note(item, NoteAction.POST, "Too late", "");
        assertThat(tellsOfLateNote(item, mark)).isTrue();

        assertThat(note(item, NoteAction.RESTORE, "One", mark)).isEqualTo(mark);
        assertThat(stage.notes(item)).containsExactly("One");
        assertThat(tellsOfLateNote(item, mark)).isFalse();
    }

    private boolean tellsOfLateNote(ItemRef item, String mark) {
        return stage.tracker().tellsOfLateNote(stage.tenant(), stage.looks(item), mark);
    }

    @Test
    protected void ourOwnNoteComesBackAsAnAppsComment() {
        ItemRef item = stage.create("Pay out");
        WorkItem stored = fetch(item).item();
        stage.looks(item);

        note(item, NoteAction.POST, "banksman why", "");

        List<Look> looks = stage.looks(item);
        assertThat(looks).isNotEmpty();
        Reading reading = read(Optional.of(stored), looks);
        assertThat(item(reading).comments()).hasSize(1).noneMatch(Comment::byPerson);
        assertThat(stage.tracker().commands(stage.tenant(), looks)).isEmpty();
    }

    @Test
    protected void anItemIsMovedAndItsFormerStatusRemembered() {
        ItemRef item = stage.create("Pay out");
        String former = fetch(item).item().status().known().orElseThrow().name();
        Effort move = effort(new Effect.Move(item, stage.inProgress()), "status", 0);

        assertThat(write(move, "").before()).isEqualTo(former);
        assertThat(fetch(item).item().category()).isEqualTo(Value.of(StatusCategory.IN_PROGRESS));
        assertThat(write(begun(move), "")).isNotNull();

        Answer<Written> nowhere =
                stage.tracker()
                        .write(
                                stage.tenant(),
                                effort(new Effect.Move(item, "Nowhere"), "status", 0),
                                new Standing("", List.of()));
        assertThat(nowhere)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.reason()).contains("Nowhere"));
    }

    @Test
    protected void fieldsLabelsAndOwnersAreWritten() {
        ItemRef item = stage.create("Pay out");

        write(effort(new Effect.Reassign(item, stage.actor()), "owner", 0), "");
        write(effort(new Effect.AddLabel(item, "late"), "label:late", 0), "");
        write(effort(new Effect.AddLabel(item, "odd"), "label:odd", 0), "");
        write(effort(new Effect.RemoveLabel(item, "odd"), "label:odd", 0), "");
        write(effort(new Effect.Mark(item, List.of("owner")), "property", 0), "");

        WorkItem now = fetch(item).item();
        assertThat(now.owner().map(Person::id)).isEqualTo(Value.of(stage.actor().id()));
        assertThat(now.traits().labels()).isEqualTo(Value.of(Set.of("late")));
    }

    @Test
    protected void itemsAreLinkedOnceAndTheLinkIsTakenAway() {
        ItemRef item = stage.create("Pay out");
        ItemRef blocker = stage.create("Ledger");
        String key = fetch(blocker).item().key();
        assertThat(ok(stage.tracker().locate(stage.tenant(), item, key, stage.actor())))
                .contains(blocker);
        assertThat(ok(stage.tracker().locate(stage.tenant(), item, key + "000", stage.actor())))
                .isEmpty();
        String type = stage.mapping().links().blocks().stream().sorted().findFirst().orElseThrow();
        Effect.Tie tie = new Effect.Tie(blocker, type, false);
        Effort link = effort(new Effect.AddLink(item, tie), "link", 0);

        assertThat(write(link, "").before()).isEmpty();
        assertThat(write(effort(new Effect.AddLink(item, tie), "link", 0), "").before())
                .as("it was there already")
                .isNotEmpty();
        assertThat(fetch(item).item().links())
                .singleElement()
                .satisfies(
                        stands -> {
                            assertThat(stands.role()).isEqualTo(LinkRole.BLOCKED_BY);
                            assertThat(stands.other()).isEqualTo(blocker);
                        });

        write(effort(new Effect.RemoveLink(item, tie), "link", 0), "");
        assertThat(fetch(item).item().links()).isEmpty();
    }

    @Test
    protected void peopleAreFoundByIdAndByName() {
        Person actor = stage.actor();
        ItemRef item = stage.create("Pay out");

        assertThat(stage.tracker().find(stage.tenant(), actor.id())).isEqualTo(Value.of(actor));
        assertThat(stage.tracker().find(stage.tenant(), actor.name())).isEqualTo(Value.of(actor));
        assertThat(stage.tracker().find(stage.tenant(), "Nobody At All").isPresent()).isFalse();
        assertThat(ok(stage.tracker().mayEdit(stage.tenant(), item, actor))).isTrue();
    }

    @Test
    protected void whatPeopleSayToUsIsHeard() {
        ItemRef item = stage.create("Pay out");
        stage.looks(item);
        stage.comment(item, "Banksman: we talk of it, not to it? banksman");
        stage.comment(item, "I asked banksman");
        stage.comment(item, "banksman snooze 2d holidays");

        List<Tracker.Command> commands =
                stage.tracker().commands(stage.tenant(), stage.looks(item));

        assertThat(commands)
                .extracting(Tracker.Command::text)
                .contains("banksman snooze 2d holidays")
                .doesNotContain("I asked banksman");
        assertThat(commands)
                .extracting(command -> command.by().id())
                .containsOnly(stage.actor().id());
        List<Instant> said = fetch(item).item().comments().stream().map(Comment::at).toList();
        assertThat(said).containsAll(commands.stream().map(Tracker.Command::at).toList());
    }

    /** A comment that is folded in does not tell when the rest of the item was changed. */
    private static WorkItem asOf(Instant updated, WorkItem item) {
        return item.withActivity(item.activity().withUpdated(updated));
    }

    private List<Snapshot> search(Instant since, int most) {
        List<Snapshot> all = new ArrayList<>();
        String page = "";
        do {
            Tracker.Page found =
                    ok(
                            stage.tracker()
                                    .changedSince(
                                            stage.tenant(),
                                            new Tracker.Search(stage.project(), since, page, most),
                                            stage.mapping()));
            all.addAll(found.items());
            page = found.next();
        } while (!page.isEmpty());
        return all;
    }

    private WorkItem folded(WorkItem stored, ItemRef item) {
        return item(read(Optional.of(stored), stage.looks(item)));
    }

    private static WorkItem item(Reading reading) {
        return switch (reading) {
            case Reading.Whole(Snapshot snapshot) -> snapshot.item();
            case Reading.Folded(Snapshot snapshot) -> snapshot.item();
            case Reading.NeedsRead(String why) -> throw new AssertionError(why);
            case Reading.Gone gone -> throw new AssertionError("gone");
        };
    }

    private static List<String> texts(WorkItem item) {
        return item.comments().stream().map(comment -> comment.text().orElse("")).toList();
    }

    private Snapshot fetch(ItemRef item) {
        return ok(stage.tracker().fetch(stage.tenant(), item, stage.mapping()));
    }

    private Reading read(Optional<WorkItem> stored, List<Look> looks) {
        return ok(stage.tracker().read(stage.tenant(), stored, looks, stage.mapping()));
    }

    private String note(ItemRef item, NoteAction action, String text, String mark) {
        return write(effort(new Effect.WriteNote(item, action, text(text)), "note", 0), mark)
                .mark();
    }

    private Written write(Effort effort, String mark) {
        Standing standing = new Standing(mark, List.of("owner"));
        return ok(stage.tracker().write(stage.tenant(), effort, standing));
    }

    private Effort effort(Effect effect, String surface, int attempts) {
        Intent intent = new Intent(effect.item(), surface, "owner", effect, Instant.EPOCH);
        return new Effort(
                efforts++, intent, Effort.State.PLANNED, attempts, "", "", "", Optional.empty());
    }

    private static Effort begun(Effort effort) {
        return new Effort(
                effort.id(),
                effort.intent(),
                effort.state(),
                1,
                effort.mark(),
                effort.before(),
                effort.outcome(),
                effort.settledAt());
    }

    private static RichText text(String text) {
        return new RichText(List.of(new Paragraph(List.of(Line.of(new Inline.Text(text))))));
    }

    private static <T> T ok(Answer<T> answer) {
        if (answer instanceof Answer.Ok<T>(T value)) {
            return value;
        }
        throw new AssertionError(answer);
    }
}
