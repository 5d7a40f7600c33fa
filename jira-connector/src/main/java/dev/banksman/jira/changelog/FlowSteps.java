package dev.banksman.jira.changelog;

import dev.banksman.item.Person;
import dev.banksman.item.Status;
import dev.banksman.item.Value;
import dev.banksman.item.WorkItem;
import java.util.Map;

/** Changes of where an item stands, who has it, and what sort it is. */
final class FlowSteps {

    private FlowSteps() {}

    static Map<ChangeField, FieldStep> all(SideReaders read) {
        return Map.of(
                ChangeField.STATUS, status(read),
                ChangeField.ASSIGNEE, owner(read),
                ChangeField.REPORTER, reporter(read),
                ChangeField.TYPE, type(read),
                ChangeField.PRIORITY, priority());
    }

    private static FieldStep status(SideReaders read) {
        return new SingleStep<>(
                WorkItem::status,
                (item, status) -> item.withFlow(item.flow().withStatus(status)),
                read::status,
                FlowSteps::sameStatus);
    }

    private static FieldStep owner(SideReaders read) {
        return new SingleStep<>(
                WorkItem::owner,
                (item, owner) -> item.withFlow(item.flow().withOwner(owner)),
                read::person,
                FlowSteps::samePerson);
    }

    private static FieldStep reporter(SideReaders read) {
        return new SingleStep<>(
                item -> item.flow().reporter(),
                (item, reporter) -> item.withFlow(item.flow().withReporter(reporter)),
                read::person,
                FlowSteps::samePerson);
    }

    private static FieldStep type(SideReaders read) {
        return new SingleStep<>(
                item -> Value.of(item.kind()),
                (item, kind) -> item.withTraits(item.traits().withKind(kind.orElse(item.kind()))),
                read::kind,
                (one, other) -> one.name().equals(other.name()));
    }

    private static FieldStep priority() {
        return new SingleStep<>(
                item -> item.traits().priority(),
                (item, priority) -> item.withTraits(item.traits().withPriority(priority)),
                SideReaders::text,
                String::equalsIgnoreCase);
    }

    private static boolean sameStatus(Status one, Status other) {
        return one.name().equalsIgnoreCase(other.name());
    }

    /** Accounts are merged and renamed over the years; one of the two names them. */
    private static boolean samePerson(Person one, Person other) {
        return one.id().equals(other.id()) || one.name().equals(other.name());
    }
}
