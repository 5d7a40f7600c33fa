package dev.banksman.jira.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.diff.SnapshotDiff;
import dev.banksman.diff.Tenures;
import dev.banksman.item.Activity;
import dev.banksman.item.Comment;
import dev.banksman.item.Mapping;
import dev.banksman.item.Tenure;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.jira.apply.Answers;
import dev.banksman.jira.changelog.ChangeSet;
import dev.banksman.jira.changelog.Changelog;
import dev.banksman.jira.client.Ask;
import dev.banksman.jira.client.JiraClient;
import dev.banksman.jira.client.Purpose;
import dev.banksman.jira.history.ChangelogPages;
import dev.banksman.jira.translate.Derivation;
import dev.banksman.jira.translate.Doubts;
import dev.banksman.jira.translate.Lexicon;
import dev.banksman.jira.translate.Naming;
import dev.banksman.jira.translate.Translation;
import dev.banksman.port.Answer;
import dev.banksman.port.Tenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what only an item's past tells: the changelog is taken back to the item's creation and told
 * forward again, as a back-test does. It costs 1 point and 1 for each entry.
 */
final class PastReader {

    private static final Purpose PURPOSE = Purpose.live("past");
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 30;

    private final JiraClient client;
    private final Lexicons lexicons;

    PastReader(JiraClient client, Lexicons lexicons) {
        this.client = client;
        this.lexicons = lexicons;
    }

    Answer<Tenure> past(Tenant tenant, WorkItem today, Mapping mapping) {
        return Answers.then(
                lexicons.of(tenant),
                lexicon ->
                        Answers.map(
                                pages(tenant, today),
                                pages ->
                                        tenure(
                                                today,
                                                pages,
                                                translation(tenant, lexicon, mapping))));
    }

    private static Translation translation(Tenant tenant, Lexicon lexicon, Mapping mapping) {
        return new Translation(mapping, lexicon, Naming.byId(tenant.id()));
    }

    private Answer<List<JsonNode>> pages(Tenant tenant, WorkItem item) {
        List<JsonNode> pages = new ArrayList<>();
        for (int start = 0; pages.size() < MOST_PAGES; start += PAGE) {
            Ask ask =
                    Ask.get(PURPOSE, "rest/api/3/issue/{}/changelog", item.ref().id())
                            .query("startAt", Integer.toString(start))
                            .query("maxResults", Integer.toString(PAGE))
                            .counting(20, "values");
            Answer<JsonNode> answer = client.send(tenant, ask);
            if (!(answer instanceof Answer.Ok<JsonNode>(JsonNode page))) {
                return answer.trouble();
            }
            pages.add(page);
            if (page.path("isLast").asBoolean(true) || page.path("values").isEmpty()) {
                return new Answer.Ok<>(pages);
            }
        }
        return new Answer.Ok<>(List.of());
    }

    private static Tenure tenure(WorkItem today, List<JsonNode> pages, Translation translation) {
        if (pages.isEmpty()) {
            return Tenure.unknown("its changelog is longer than is read");
        }
        List<ChangeSet> changes = ChangelogPages.read(pages);
        return new Telling(today, translation).of(changes);
    }

    /** One item's life, told from its beginning. */
    private static final class Telling {

        private final Changelog changelog;
        private final Derivation derivation;
        private final WorkItem today;

        Telling(WorkItem today, Translation translation) {
            this.today = today;
            this.changelog = new Changelog(translation);
            this.derivation = new Derivation(translation);
        }

        Tenure of(List<ChangeSet> changes) {
            Instant born = today.created();
            WorkItem undone =
                    changelog
                            .undo(today, changes, Doubts.SILENT)
                            .withActivity(new Activity(born, born, List.of()));
            WorkItem item = derivation.derive(undone, Value.of(born));
            Tenure tenure = Tenures.atCreation(item, born);
            List<Comment> comments = today.comments();
            int said = 0;
            for (ChangeSet change : changes) {
                Instant at = Instant.ofEpochMilli(change.at());
                for (; said < comments.size() && comments.get(said).at().isBefore(at); said++) {
                    tenure = commented(tenure, comments.get(said));
                }
                WorkItem told = changelog.redo(item, change);
                WorkItem next = derivation.refresh(item, told, Value.of(at));
                tenure =
                        Tenures.after(
                                tenure, SnapshotDiff.between(item, next), at, change.author());
                item = next;
            }
            for (; said < comments.size(); said++) {
                tenure = commented(tenure, comments.get(said));
            }
            return tenure;
        }

        private static Tenure commented(Tenure tenure, Comment comment) {
            return comment.byPerson()
                    ? new Tenure(
                            tenure.statusSince(),
                            tenure.ownerSince(),
                            tenure.blockedSince(),
                            Value.of(comment.at()),
                            tenure.firstDue(),
                            tenure.pushes())
                    : tenure;
        }
    }
}
