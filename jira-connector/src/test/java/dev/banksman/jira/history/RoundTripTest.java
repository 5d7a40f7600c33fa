package dev.banksman.jira.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banksman.item.Comment;
import dev.banksman.item.Link;
import dev.banksman.item.Person;
import dev.banksman.item.Release;
import dev.banksman.item.Status;
import dev.banksman.item.WorkItem;
import dev.banksman.jira.TestMappings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random lives of issues, written out as Jira would, final states and changelogs, in any order:
 * what is read back must be every state that they were in.
 */
class RoundTripTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void givenAnExportOfRandomLives_thenEveryStateIsReadBack(long seed) {
        RandomLives lives = RandomLives.of(new Random(seed));
        List<String> lines = new ArrayList<>(lives.export());
        Collections.shuffle(lines, new Random(seed + 100));

        Told told = Told.of(folder, TestMappings.plain(), lines.toArray());

        assertThat(told.problems()).isEmpty();
        assertThat(told.states()).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        for (RandomLives.Life life : lives.lives()) {
            assertThat(told.each(life.key(), RoundTripTest::show))
                    .as("seed %d, %s", seed, life.key())
                    .containsExactlyElementsOf(life.states());
        }
    }

    /** A state in the words that the generator uses for it. */
    private static String show(WorkItem item) {
        var shown = new TreeMap<String, String>();
        shown.put("status", item.status().map(Status::name).orElse("?"));
        shown.put("assignee", item.owner().map(Person::id).orElse(""));
        shown.put("duedate", item.due().map(Object::toString).orElse(""));
        shown.put("priority", item.traits().priority().orElse(""));
        shown.put("summary", item.wording().title().orElse(""));
        shown.put("labels", sorted(item.traits().labels().map(List::copyOf).orElse(List.of())));
        shown.put(
                "releases",
                sorted(
                        item.schedule()
                                .releases()
                                .map(all -> all.stream().map(Release::name).toList())
                                .orElse(List.of())));
        shown.put(
                "components",
                sorted(item.traits().components().map(List::copyOf).orElse(List.of())));
        shown.put("links", sorted(item.links().stream().map(RoundTripTest::show).toList()));
        shown.put("points", item.schedule().effort().points().map(Object::toString).orElse(""));
        shown.put(
                "estimate",
                item.schedule().effort().estimate().map(t -> "" + t.toSeconds()).orElse(""));
        shown.put("comments", "" + item.comments().size());
        shown.put("said", item.comments().isEmpty() ? "" : said(item.comments().getLast()));
        return shown.toString();
    }

    private static String said(Comment comment) {
        return comment.text().orElse("?");
    }

    private static String show(Link link) {
        return link.role() + " " + link.other().id();
    }

    private static String sorted(List<String> words) {
        return words.stream().sorted().toList().toString();
    }
}
