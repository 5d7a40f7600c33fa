package dev.banksman.jira.changelog;

import dev.banksman.item.Description;
import dev.banksman.item.Value;
import dev.banksman.item.Wording;
import dev.banksman.jira.translate.FieldBook;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Changes of what is written on an item: title, description, labels, components. */
final class TextSteps {

    private TextSteps() {}

    static Map<ChangeField, FieldStep> all(SideReaders read, FieldBook fields) {
        return Map.of(
                ChangeField.SUMMARY, title(),
                ChangeField.DESCRIPTION, description(fields),
                ChangeField.LABELS, labels(),
                ChangeField.COMPONENT, components(read));
    }

    private static FieldStep title() {
        return new SingleStep<>(
                item -> item.wording().title(),
                (item, title) -> item.withWording(titled(item.wording(), title)),
                SideReaders::text,
                TextSteps::same);
    }

    /** ADF comes back from the changelog as wiki markup, which cannot be compared. */
    private static FieldStep description(FieldBook fields) {
        return new SingleStep<>(
                item -> item.wording().description(),
                (item, text) -> item.withWording(described(item.wording(), text)),
                SideReaders::description,
                (one, other) -> fields.richText("description") || same(one.text(), other.text()));
    }

    private static FieldStep labels() {
        return new SingleStep<>(
                item -> item.traits().labels(),
                (item, labels) -> item.withTraits(item.traits().withLabels(labels)),
                SideReaders::labels,
                Set::equals);
    }

    private static FieldStep components(SideReaders read) {
        return new SetStep<String>(
                item -> item.traits().components().map(List::copyOf),
                (item, all) -> item.withTraits(item.traits().withComponents(all.map(Set::copyOf))),
                read::component,
                SetStep.Nature.whole(String::equals));
    }

    private static Wording titled(Wording wording, Value<String> title) {
        return new Wording(
                title, wording.description(), wording.acceptanceCriteria(), wording.checklist());
    }

    private static Wording described(Wording wording, Value<Description> description) {
        return new Wording(
                wording.title(), description, wording.acceptanceCriteria(), wording.checklist());
    }

    /** Line ends and spaces differ between what Jira logs and what it answers. */
    private static boolean same(String one, String other) {
        return one.equals(other) || Words.split(one).equals(Words.split(other));
    }
}
