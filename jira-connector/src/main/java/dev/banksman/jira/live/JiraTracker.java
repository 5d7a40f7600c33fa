package dev.banksman.jira.live;

import dev.banksman.item.ItemRef;
import dev.banksman.item.Mapping;
import dev.banksman.item.Person;
import dev.banksman.item.Tenure;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.jira.apply.Answers;
import dev.banksman.jira.apply.JiraWriter;
import dev.banksman.jira.client.JiraClient;
import dev.banksman.jira.client.SiteFacts;
import dev.banksman.port.Answer;
import dev.banksman.port.Effort;
import dev.banksman.port.Look;
import dev.banksman.port.Snapshot;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tracker;
import java.util.List;
import java.util.Optional;

/**
 * Jira Cloud. The body of a snapshot look is the issue with all its fields, that of a comment look
 * {@code {"webhookEvent", "comment"}}, each as Connect's webhooks have them; a look of any other
 * event is a hint and its body is not needed.
 */
public final class JiraTracker implements Tracker {

    /** The short name, as in {@link ItemRef#tracker()}. */
    public static final String NAME = "jira";

    private final SiteFacts facts;
    private final EventReader events;
    private final Fetcher fetcher;
    private final PastReader past;
    private final Searcher searcher;
    private final PeopleFinder people;
    private final CommandReader commands;
    private final OwnNotes notes;
    private final JiraWriter writer;

    /** The tracker on one client, which it does not close. */
    public JiraTracker(JiraClient client) {
        this.facts = new SiteFacts(client);
        Lexicons lexicons = new Lexicons(facts);
        IssueReader issues = new IssueReader(facts, lexicons);
        this.events = new EventReader(issues);
        this.fetcher = new Fetcher(client, issues);
        this.past = new PastReader(client, lexicons);
        this.searcher = new Searcher(client, facts, fetcher);
        this.people = new PeopleFinder(client, facts);
        this.commands = new CommandReader(facts);
        this.notes = new OwnNotes(facts);
        this.writer = new JiraWriter(client, facts);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Command> commands(Tenant tenant, List<Look> looks) {
        return commands.commands(tenant, looks);
    }

    @Override
    public boolean tellsOfLateNote(Tenant tenant, List<Look> looks, String mark) {
        return notes.tell(tenant, looks, mark);
    }

    @Override
    public Answer<Reading> read(
            Tenant tenant, Optional<WorkItem> stored, List<Look> looks, Mapping mapping) {
        return events.read(tenant, stored, looks, mapping);
    }

    @Override
    public Answer<Snapshot> fetch(Tenant tenant, ItemRef item, Mapping mapping) {
        return fetcher.fetch(tenant, item, mapping);
    }

    @Override
    public Answer<Tenure> past(Tenant tenant, WorkItem item, Mapping mapping) {
        return past.past(tenant, item, mapping);
    }

    @Override
    public Answer<Page> changedSince(Tenant tenant, Search search, Mapping mapping) {
        return searcher.changedSince(tenant, search, mapping);
    }

    @Override
    public Answer<Long> count(Tenant tenant, String project) {
        return searcher.count(tenant, project);
    }

    @Override
    public Answer<List<ProjectInfo>> projects(Tenant tenant) {
        return searcher.projects(tenant);
    }

    @Override
    public Value<Person> find(Tenant tenant, String idOrName) {
        return people.find(tenant, idOrName);
    }

    /** Events of Connect tell a program's account from a person's, those of Forge only its id. */
    @Override
    public boolean isSelf(Tenant tenant, Person who) {
        return (who.app() || who.name().isEmpty()) && facts.isMyself(tenant, who.id());
    }

    @Override
    public Answer<Optional<ItemRef>> locate(
            Tenant tenant, ItemRef from, String key, Person person) {
        return Answers.then(
                people.mayLink(tenant, from, person),
                may ->
                        may
                                ? people.locate(tenant, key, person)
                                : new Answer.Ok<>(Optional.empty()));
    }

    @Override
    public Answer<Boolean> mayEdit(Tenant tenant, ItemRef item, Person person) {
        return people.mayEdit(tenant, item, person);
    }

    @Override
    public Answer<Written> write(Tenant tenant, Effort effort, Standing standing) {
        return writer.write(tenant, effort, standing);
    }

    /** Drops what is remembered of a tenant. */
    public void forget(String tenant) {
        facts.forget(tenant);
    }
}
