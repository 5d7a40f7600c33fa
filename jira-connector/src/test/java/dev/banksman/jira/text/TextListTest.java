package dev.banksman.jira.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextListTest {

    @Test
    void givenListLines_thenEachIsAnEntryWithItsContinuation() {
        assertThat(TextList.entries("- one\n  more of one\n* two\n# three\n1. four\n12) five"))
                .containsExactly("one\nmore of one", "two", "three", "four", "five");
    }

    @Test
    void givenProse_thenItIsOneEntry() {
        assertThat(TextList.entries("It works.\n\nAnd it is fast."))
                .containsExactly("It works.\nAnd it is fast.");
    }

    @Test
    void givenProseBeforeAList_thenTheListCounts() {
        assertThat(TextList.entries("All of:\n- a\n- b")).containsExactly("a", "b");
    }

    @Test
    void givenNothingButMarksAndBlanks_thenThereIsNoEntry() {
        assertThat(TextList.entries(" \n-\n*  \n\n")).isEmpty();
        assertThat(TextList.entries("")).isEmpty();
    }

    @Test
    void givenWordsThatOnlyLookLikeMarks_thenTheyStay() {
        assertThat(TextList.entries("-5 degrees")).containsExactly("-5 degrees");
        assertThat(TextList.entries("*bold* words")).containsExactly("*bold* words");
        assertThat(TextList.entries("3.5 is enough")).containsExactly("3.5 is enough");
    }
}
