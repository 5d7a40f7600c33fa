package dev.banksman.jira.translate;

import static dev.banksman.jira.IssueJson.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.item.Sprint;
import dev.banksman.item.Value;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SprintsTest {

    private static final Sprint MARCH = sprint("2024-03-01T00:00:00Z");
    private static final Sprint APRIL = sprint("2024-04-01T00:00:00Z");

    private final Sprints sprints = new Sprints();

    @Test
    void givenTwoSprintsOfOneNameWithOtherEnds_thenTheNameTellsNoEndButTheIdsDo() {
        learn("1", "2024-03-01");
        learn("2", "2024-04-01");

        assertThat(sprints.find("", "S").end().isUnknown()).isTrue();
        assertThat(sprints.find("3", "S").end().isUnknown()).isTrue();
        assertThat(sprints.find("1", "S")).isEqualTo(MARCH);
        assertThat(sprints.find("2", "S")).isEqualTo(APRIL);
    }

    @Test
    void givenTwoSprintsOfOneNameWithOneEnd_thenTheNameTellsIt() {
        learn("1", "2024-03-01");
        learn("2", "2024-03-01");

        assertThat(sprints.find("", "S")).isEqualTo(MARCH);
    }

    @Test
    void givenOneSprintWhoseEndMovedBetweenTwoPages_thenItIsStillOneSprint() {
        learn("1", "2024-03-01");
        learn("1", "2024-04-01");

        assertThat(sprints.find("", "S")).isEqualTo(MARCH);
        assertThat(sprints.find("1", "S")).isEqualTo(MARCH);
    }

    private void learn(String id, String day) {
        sprints.learn(
                json(
                        "[{'id':%s,'name':'S','state':'closed','endDate':'%sT00:00:00.000Z'}]"
                                .formatted(id, day)));
    }

    private static Sprint sprint(String end) {
        return new Sprint("S", Value.of(Instant.parse(end)));
    }
}
