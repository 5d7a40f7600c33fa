package dev.banksman.jira.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banksman.item.Identity;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Mapping;
import dev.banksman.item.Person;
import dev.banksman.item.Project;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.jira.apply.Answers;
import dev.banksman.jira.client.SiteFacts;
import dev.banksman.jira.translate.Doubts;
import dev.banksman.jira.translate.IssueTranslator;
import dev.banksman.jira.translate.Naming;
import dev.banksman.jira.translate.People;
import dev.banksman.jira.translate.Translation;
import dev.banksman.port.Answer;
import dev.banksman.port.Tenant;
import java.net.URI;

/**
 * Reads whole issues of a live site into items: with the site's own names, the project's lead, and
 * where people see them.
 */
final class IssueReader {

    private final SiteFacts facts;
    private final Lexicons lexicons;

    IssueReader(SiteFacts facts, Lexicons lexicons) {
        this.facts = facts;
        this.lexicons = lexicons;
    }

    /** Whether a body tells enough of an issue to be taken for the whole of it. */
    static boolean whole(JsonNode issue) {
        JsonNode fields = issue.path("fields");
        return issue.path("id").isTextual()
                && issue.path("key").isTextual()
                && fields.path("updated").isTextual()
                && fields.path("created").isTextual()
                && fields.path("status").isObject()
                && fields.has("assignee")
                && fields.has("issuelinks");
    }

    Answer<IssueTranslator> translator(Tenant tenant, JsonNode issue, Mapping mapping) {
        return Answers.map(
                lexicons.of(tenant, issue),
                lexicon ->
                        new IssueTranslator(
                                new Translation(mapping, lexicon, Naming.byId(tenant.id()))));
    }

    Answer<WorkItem> read(Tenant tenant, JsonNode issue, Mapping mapping) {
        return Answers.then(
                translator(tenant, issue, mapping),
                translator ->
                        translator
                                .translate(issue, Doubts.SILENT)
                                .<Answer<WorkItem>>map(
                                        item -> new Answer.Ok<>(placed(tenant, issue, item)))
                                .orElseGet(
                                        () -> new Answer.Refused<>(422, "The issue has no key.")));
    }

    private WorkItem placed(Tenant tenant, JsonNode issue, WorkItem item) {
        learnKeys(tenant, issue);
        Identity known = item.identity();
        Value<Person> lead = known.project().lead();
        Project project =
                new Project(
                        known.project().key(),
                        lead.isPresent() ? lead : lead(tenant, known.project().key()));
        return item.withIdentity(
                new Identity(known.ref(), known.key(), url(tenant, known.key()), project));
    }

    /** As people see it, which is not where Forge's interface is. */
    private static Value<URI> url(Tenant tenant, String key) {
        String site = tenant.url().toString();
        String base = site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
        try {
            return Value.of(URI.create(base + "/browse/" + key));
        } catch (IllegalArgumentException noUrl) {
            return Value.unknown("the issue's key fits in no URL");
        }
    }

    private Value<Person> lead(Tenant tenant, String project) {
        return facts.project(tenant, project) instanceof Answer.Ok<JsonNode>(JsonNode told)
                ? People.read(told.path("lead")).map(Value::of).orElseGet(Value::empty)
                : Value.unknown("the project could not be read");
    }

    /** The issue's own key and those of the issues that it names. */
    private void learnKeys(Tenant tenant, JsonNode issue) {
        learn(tenant, issue);
        JsonNode fields = issue.path("fields");
        learn(tenant, fields.path("parent"));
        fields.path("subtasks").forEach(child -> learn(tenant, child));
        for (JsonNode link : fields.path("issuelinks")) {
            learn(tenant, link.path("outwardIssue"));
            learn(tenant, link.path("inwardIssue"));
        }
    }

    private void learn(Tenant tenant, JsonNode issue) {
        String id = issue.path("id").asText();
        if (!id.isEmpty()) {
            facts.learnKey(
                    new ItemRef(tenant.id(), JiraTracker.NAME, id), issue.path("key").asText());
        }
    }
}
