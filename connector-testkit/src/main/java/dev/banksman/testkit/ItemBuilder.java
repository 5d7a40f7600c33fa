package dev.banksman.testkit;

import dev.banksman.item.Activity;
import dev.banksman.item.Blockage;
import dev.banksman.item.Comment;
import dev.banksman.item.FieldValue;
import dev.banksman.item.Kind;
import dev.banksman.item.Link;
import dev.banksman.item.LinkRole;
import dev.banksman.item.Person;
import dev.banksman.item.Relations;
import dev.banksman.item.Release;
import dev.banksman.item.Sprint;
import dev.banksman.item.Status;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import dev.banksman.item.Wording;
import dev.banksman.item.WorkItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes one item from another, a word at a time. Immutable: every word gives a new builder. */
public record ItemBuilder(WorkItem item) {

    public ItemBuilder toDo() {
        return status(Value.of(Status.of("To Do", StatusCategory.TO_DO)));
    }

    public ItemBuilder inProgress() {
        return status(Value.of(Status.of("In Progress", StatusCategory.IN_PROGRESS)));
    }

    public ItemBuilder done() {
        return status(Value.of(Status.of("Done", StatusCategory.DONE)));
    }

    public ItemBuilder status(Value<Status> status) {
        return new ItemBuilder(item.withFlow(item.flow().withStatus(status)));
    }

    public ItemBuilder ownedBy(String name) {
        return owner(Value.of(An.person(name)));
    }

    public ItemBuilder unowned() {
        return owner(Value.empty());
    }

    public ItemBuilder owner(Value<Person> owner) {
        return new ItemBuilder(item.withFlow(item.flow().withOwner(owner)));
    }

    public ItemBuilder reporter(Value<Person> reporter) {
        return new ItemBuilder(item.withFlow(item.flow().withReporter(reporter)));
    }

    /** Flagged as blocked, with a reason and somebody who can unblock it. */
    public ItemBuilder blocked() {
        return blocked("waiting for the firewall", "otto");
    }

    public ItemBuilder blocked(String reason, String unblocker) {
        return blocked(
                Value.of(new Blockage(Blockage.How.FLAG, Value.of(reason), Value.of(unblocker))));
    }

    /** Flagged as blocked, and nothing more is said about it. */
    public ItemBuilder blockedWithoutAWord() {
        return blocked(Value.of(new Blockage(Blockage.How.FLAG, Value.empty(), Value.empty())));
    }

    public ItemBuilder notBlocked() {
        return blocked(Value.empty());
    }

    public ItemBuilder blocked(Value<Blockage> blocked) {
        return new ItemBuilder(item.withFlow(item.flow().withBlocked(blocked)));
    }

    public ItemBuilder due(String day) {
        return due(Value.of(LocalDate.parse(day)));
    }

    public ItemBuilder due(Value<LocalDate> due) {
        return new ItemBuilder(item.withSchedule(item.schedule().withDue(due)));
    }

    public ItemBuilder start(String day) {
        return start(Value.of(LocalDate.parse(day)));
    }

    public ItemBuilder start(Value<LocalDate> start) {
        return new ItemBuilder(item.withSchedule(item.schedule().withStart(start)));
    }

    public ItemBuilder sprint(Value<Sprint> sprint) {
        return new ItemBuilder(item.withSchedule(item.schedule().withSprint(sprint)));
    }

    public ItemBuilder releases(Value<List<Release>> releases) {
        return new ItemBuilder(item.withSchedule(item.schedule().withReleases(releases)));
    }

    public ItemBuilder criteria(String... criteria) {
        return criteria(Value.of(List.of(criteria)));
    }

    public ItemBuilder criteria(Value<List<String>> criteria) {
        Wording was = item.wording();
        return new ItemBuilder(
                item.withWording(
                        new Wording(was.title(), was.description(), criteria, was.checklist())));
    }

    public ItemBuilder titled(String title) {
        Wording was = item.wording();
        return new ItemBuilder(
                item.withWording(
                        new Wording(
                                Value.of(title),
                                was.description(),
                                was.acceptanceCriteria(),
                                was.checklist())));
    }

    /** Waits for the other item, until {@link #withoutLink}. */
    public ItemBuilder blockedBy(String key) {
        return linked(new Link(LinkRole.BLOCKED_BY, "Blocks", An.ref(key)));
    }

    /** Blocks the other item, until {@link #withoutLink}. */
    public ItemBuilder blocks(String key) {
        return linked(new Link(LinkRole.BLOCKS, "Blocks", An.ref(key)));
    }

    public ItemBuilder withoutLink(String key) {
        return links(
                item.links().stream().filter(link -> !link.other().equals(An.ref(key))).toList());
    }

    /** Without the links of that role. */
    public ItemBuilder withoutLinks(LinkRole role) {
        return links(item.links().stream().filter(link -> link.role() != role).toList());
    }

    private ItemBuilder linked(Link link) {
        List<Link> links = new ArrayList<>(item.links());
        links.add(link);
        return links(links);
    }

    private ItemBuilder links(List<Link> links) {
        return new ItemBuilder(
                item.withRelations(item.relations().withLinks(Value.of(List.copyOf(links)))));
    }

    public ItemBuilder childOf(String parent) {
        return new ItemBuilder(
                item.withRelations(item.relations().withParent(Value.of(An.ref(parent)))));
    }

    public ItemBuilder parentOf(String... children) {
        Relations was = item.relations();
        return new ItemBuilder(
                item.withRelations(
                        new Relations(
                                was.parent(),
                                Value.of(List.of(children).stream().map(An::ref).toList()),
                                was.links())));
    }

    public ItemBuilder kind(String name) {
        return kind(Kind.of(name));
    }

    public ItemBuilder kind(Kind kind) {
        return new ItemBuilder(item.withTraits(item.traits().withKind(kind)));
    }

    public ItemBuilder priority(Value<String> priority) {
        return new ItemBuilder(item.withTraits(item.traits().withPriority(priority)));
    }

    public ItemBuilder labels(String... labels) {
        return new ItemBuilder(item.withTraits(item.traits().withLabels(Value.of(Set.of(labels)))));
    }

    public ItemBuilder clientExposed(Value<Boolean> exposed) {
        return new ItemBuilder(
                item.withTraits(item.traits().withMarks(exposed, item.traits().aiMade())));
    }

    public ItemBuilder field(String name, Value<FieldValue> value) {
        Map<String, Value<FieldValue>> fields = new HashMap<>(item.fields());
        fields.put(name, value);
        return new ItemBuilder(item.withFields(fields));
    }

    public ItemBuilder comment(Person author, Instant at, String text) {
        List<Comment> comments = new ArrayList<>(item.comments());
        comments.add(new Comment(Value.of(author), at, Value.of(text)));
        Activity was = item.activity();
        return new ItemBuilder(item.withActivity(new Activity(was.created(), at, comments)));
    }

    ItemBuilder created(Instant at) {
        return new ItemBuilder(item.withActivity(new Activity(at, at, item.comments())));
    }

    ItemBuilder touched(Instant at) {
        return new ItemBuilder(item.withActivity(item.activity().withUpdated(at)));
    }
}
