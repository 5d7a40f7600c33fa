package dev.banksman.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.testkit.An;
import dev.banksman.testkit.ItemBuilder;
import dev.banksman.testkit.Times;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class WorkItemTest {

    private static final ItemBuilder ITEM = An.item("PAY-1");

    @Test
    void theCategoryIsUnknownWhenTheStatusOrItsCategoryIs() {
        Status parked = new Status("Parked", Value.unknown("no category for Parked"));

        assertThat(ITEM.inProgress().item().category())
                .isEqualTo(Value.of(StatusCategory.IN_PROGRESS));
        assertThat(ITEM.status(Value.of(parked)).item().category())
                .isEqualTo(Value.unknown("no category for Parked"));
        assertThat(ITEM.status(Value.unknown("not read")).item().category())
                .isEqualTo(Value.unknown("not read"));
        assertThat(ITEM.status(Value.of(parked)).item().in(StatusCategory.DONE)).isFalse();
    }

    @Test
    void changingOnePartSharesTheOthers() {
        WorkItem before = ITEM.item();
        WorkItem after = ITEM.inProgress().item();

        assertThat(after.schedule()).isSameAs(before.schedule());
        assertThat(after.relations()).isSameAs(before.relations());
        assertThat(after.traits()).isSameAs(before.traits());
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void nobodyElsesMapOrListReachesIn() {
        Map<String, Value<FieldValue>> fields = new HashMap<>();
        List<Comment> comments = new ArrayList<>();
        WorkItem item =
                ITEM.item()
                        .withFields(fields)
                        .withActivity(new Activity(Times.START, Times.START, comments));
        fields.put("Team", Value.of(new FieldValue.Text("Blue")));
        comments.add(new Comment(Value.empty(), Times.START, Value.empty()));

        assertThat(item.fields()).isEmpty();
        assertThat(item.comments()).isEmpty();
    }

    @Test
    void linksThatAreNotKnownAreNone() {
        Relations unread = new Relations(Value.empty(), Value.empty(), Value.unknown("not read"));

        assertThat(ITEM.item().withRelations(unread).links()).isEmpty();
    }

    @Test
    void aSectionIsFoundWhateverItsCase() {
        Section criteria = new Section("Acceptance Criteria", "It works");
        Description description =
                new Description("text", List.of(criteria, new Section("Notes", "")));

        assertThat(description.section("acceptance criteria")).contains(criteria);
        assertThat(description.section("Criteria")).isEmpty();
    }

    @Test
    void aCommentWithoutAnAuthorCountsAsAPersons() {
        assertThat(comment(Value.of(An.app("bot"))).byPerson()).isFalse();
        assertThat(comment(Value.of(An.person("ann"))).byPerson()).isTrue();
        assertThat(comment(Value.unknown("not named")).byPerson()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void categoriesAreReadAsTheyAreWritten(StatusCategory category) {
        assertThat(StatusCategory.ofWords(category.words())).contains(category);
        assertThat(StatusCategory.ofWords(category.words() + "?")).isEmpty();
    }

    private static Comment comment(Value<Person> author) {
        return new Comment(author, Times.START, Value.of("hello"));
    }
}
