package dev.banksman.jira.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.item.Description;
import dev.banksman.item.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "h3. Acceptance Criteria",
                "h1. *Acceptance Criteria*",
                "## Acceptance Criteria",
                "# Acceptance Criteria",
                "*Acceptance Criteria*",
                "*Acceptance Criteria:*",
                "**Acceptance Criteria**:",
                "Acceptance Criteria:",
                "  Acceptance Criteria:  "
            })
    void givenAHeadingInAnyMarkup_thenItsSectionHasTheLinesBelow(String heading) {
        Description read = PlainText.describe("Intro\n" + heading + "\n- one\n- two");

        assertThat(read.section("acceptance criteria"))
                .contains(new Section("Acceptance Criteria", "- one\n- two"));
    }

    @Test
    void givenCriteriaOnTheHeadingsOwnLine_thenTheyAreItsBody() {
        Description read = PlainText.describe("Acceptance criteria: it rings twice");

        assertThat(read.section("acceptance criteria").orElseThrow().body())
                .isEqualTo("it rings twice");
    }

    @Test
    void givenAHeadingOfTheSameDepth_thenTheSectionEndsThere() {
        Description read = PlainText.describe("h2. One\na\nh3. Inner\nb\nh2. Two\nc\n\nNotes:\nd");

        assertThat(read.sections())
                .containsExactly(
                        new Section("One", "a\nInner\nb"),
                        new Section("Inner", "b"),
                        new Section("Two", "c\n\nNotes\nd"),
                        new Section("Notes", "d"));
    }

    @Test
    void givenAWikiListNumberedWithHashes_thenItsLinesAreNoHeadings() {
        Description read =
                PlainText.describe("h2. Acceptance criteria\n# first\n## nested\n# second");

        assertThat(read.sections())
                .containsExactly(
                        new Section("Acceptance criteria", "# first\n## nested\n# second"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A sentence that ends like this one with many words:",
                "- item:",
                "*one* and *two*",
                "h7. not a heading",
                "#hashtag",
                "plain"
            })
    void givenAnOrdinaryLine_thenThereIsNoSection(String line) {
        assertThat(PlainText.describe(line + "\nmore").sections()).isEmpty();
    }

    @Test
    void givenAShortLineWithAColonAfterText_thenItIsNoHeading() {
        Description read = PlainText.describe("Acceptance criteria:\nGiven:\n- a user");

        assertThat(read.section("acceptance criteria").orElseThrow().body())
                .isEqualTo("Given:\n- a user");
    }

    @Test
    void givenAnyText_thenItIsKeptAsItIs() {
        assertThat(PlainText.describe("  h1. X \r\n  y  ").text()).isEqualTo("  h1. X \r\n  y  ");
        assertThat(PlainText.describe("").sections()).isEmpty();
    }
}
