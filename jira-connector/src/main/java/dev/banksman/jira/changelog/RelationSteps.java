package dev.banksman.jira.changelog;

import dev.banksman.item.Identity;
import dev.banksman.item.Link;
import dev.banksman.item.LinkRole;
import dev.banksman.item.Project;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import dev.banksman.jira.translate.Doubts;
import dev.banksman.jira.translate.Keys;
import java.util.Map;

/** Changes of what an item is called and which other items it names. */
final class RelationSteps {

    private RelationSteps() {}

    static Map<ChangeField, FieldStep> all(SideReaders read, LinkPhrases phrases) {
        FieldStep parent = parent(read);
        return Map.of(
                ChangeField.LINK,
                links(phrases),
                ChangeField.PARENT,
                parent,
                ChangeField.EPIC_LINK,
                parent,
                ChangeField.KEY,
                key());
    }

    /** One link by itself tells what waits on what, whatever other links there are. */
    private static FieldStep links(LinkPhrases phrases) {
        return new SetStep<>(
                item -> item.relations().links(),
                (item, links) -> item.withRelations(item.relations().withLinks(links)),
                phrases::read,
                new SetStep.Nature<>(RelationSteps::same, RelationSteps::bothWays, true));
    }

    /** Two links of one type, one each way, read the same where its sides do. */
    private static boolean bothWays(Link link) {
        return link.role() == LinkRole.RELATES;
    }

    /** Link types are renamed over the years: what a link does tells it as well. */
    private static boolean same(Link one, Link other) {
        return one.other().equals(other.other()) && one.role() == other.role();
    }

    private static FieldStep parent(SideReaders read) {
        return new SingleStep<>(
                WorkItem::parent,
                (item, parent) -> item.withRelations(item.relations().withParent(parent)),
                read::parent,
                Object::equals);
    }

    private static FieldStep key() {
        return new SingleStep<>(
                item -> Value.of(item.key()),
                (item, key) -> item.withIdentity(named(item.identity(), key.orElse(item.key()))),
                RelationSteps::keyOf,
                String::equals);
    }

    private static Value<String> keyOf(Side side, Doubts doubts) {
        return Keys.shaped(side.text())
                ? Value.of(side.text())
                : Value.unknown("the changelog names no key");
    }

    private static Identity named(Identity identity, String key) {
        Project project = new Project(Keys.project(key), identity.project().lead());
        return new Identity(identity.ref(), key, identity.url(), project);
    }
}
