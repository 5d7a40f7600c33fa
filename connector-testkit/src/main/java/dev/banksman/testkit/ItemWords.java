package dev.banksman.testkit;

import dev.banksman.item.Blockage;
import dev.banksman.item.FieldValue;
import dev.banksman.item.Kind;
import dev.banksman.item.LinkRole;
import dev.banksman.item.Person;
import dev.banksman.item.Release;
import dev.banksman.item.Sprint;
import dev.banksman.item.Status;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The words of examples about items, such as {@code owner: none}, as changes to an item. */
final class ItemWords {

    private ItemWords() {}

    /** The item after these words; words about the past are not for here. */
    static ItemBuilder apply(ItemBuilder item, Map<String, Object> words) {
        ItemBuilder result = item;
        for (Map.Entry<String, Object> word : words.entrySet()) {
            if (!PastWords.knows(word.getKey())) {
                result = apply(result, word.getKey(), word.getValue());
            }
        }
        return result;
    }

    private static ItemBuilder apply(ItemBuilder item, String word, Object said) {
        return switch (word) {
            case "status" -> item.status(value(said, ItemWords::status));
            case "owner" -> item.owner(value(said, ItemWords::person));
            case "reporter" -> item.reporter(value(said, ItemWords::person));
            case "blocked" -> item.blocked(value(said, ItemWords::blockage));
            case "due" -> item.due(value(said, ItemWords::day));
            case "start" -> item.start(value(said, ItemWords::day));
            case "sprint" -> item.sprint(value(said, ItemWords::sprint));
            case "releases" -> item.releases(value(said, ItemWords::releases));
            case "criteria" -> item.criteria(unlessUnknown(said, Value.of(Yaml.words(said))));
            case "kind" -> item.kind(kind(said));
            case "priority" -> item.priority(value(said, String::valueOf));
            case "labels" -> item.labels(Yaml.words(said).toArray(String[]::new));
            case "client" -> item.clientExposed(value(said, Boolean.TRUE::equals));
            case "title" -> item.titled(String.valueOf(said));
            case "parent" -> item.childOf(String.valueOf(said));
            case "children" -> item.parentOf(Yaml.words(said).toArray(String[]::new));
            case "blockedBy" -> links(item, said, LinkRole.BLOCKED_BY, ItemBuilder::blockedBy);
            case "blocks" -> links(item, said, LinkRole.BLOCKS, ItemBuilder::blocks);
            case "fields" -> fields(item, Yaml.map(said));
            default -> throw new IllegalArgumentException("not a word about an item: " + word);
        };
    }

    private static <T> Value<T> value(Object said, Function<Object, T> read) {
        return said.equals(Yaml.NONE)
                ? Value.empty()
                : unlessUnknown(said, () -> Value.of(read.apply(said)));
    }

    private static <T> Value<T> unlessUnknown(Object said, Value<T> value) {
        return unlessUnknown(said, () -> value);
    }

    private static <T> Value<T> unlessUnknown(
            Object said, java.util.function.Supplier<Value<T>> value) {
        return said.equals(Yaml.UNKNOWN) ? Value.unknown("the example does not say") : value.get();
    }

    /** A category's words are a status of that category; any other name has none. */
    private static Status status(Object said) {
        String name = String.valueOf(said);
        return StatusCategory.ofWords(name.toLowerCase(Locale.ROOT))
                .map(category -> Status.of(name, category))
                .orElseGet(() -> new Status(name, Value.unknown("no category for " + name)));
    }

    static Person person(Object said) {
        String name = String.valueOf(said);
        return name.startsWith("app ") ? An.app(name.substring(4)) : An.person(name);
    }

    /** {@code yes} alone says nothing more. */
    private static Blockage blockage(Object said) {
        Map<String, Object> words = said.equals("yes") ? Map.of() : Yaml.map(said);
        return new Blockage(
                Blockage.How.FLAG,
                value(words.getOrDefault("reason", Yaml.NONE), String::valueOf),
                value(words.getOrDefault("unblocker", Yaml.NONE), String::valueOf));
    }

    private static LocalDate day(Object said) {
        return LocalDate.parse(String.valueOf(said));
    }

    /** A sprint is named by when it ends. */
    private static Sprint sprint(Object said) {
        return new Sprint("Sprint", Value.of(Times.at(String.valueOf(said))));
    }

    private static List<Release> releases(Object said) {
        List<Release> releases = new ArrayList<>();
        Yaml.map(said)
                .forEach(
                        (name, date) ->
                                releases.add(new Release(name, value(date, ItemWords::day))));
        return releases;
    }

    private static Kind kind(Object said) {
        String name = String.valueOf(said);
        return switch (name) {
            case "Epic" -> new Kind(name, Kind.Level.EPIC);
            case "Sub-task" -> new Kind(name, Kind.Level.SUBTASK);
            default -> Kind.of(name);
        };
    }

    private static ItemBuilder links(
            ItemBuilder item,
            Object said,
            LinkRole role,
            java.util.function.BiFunction<ItemBuilder, String, ItemBuilder> link) {
        ItemBuilder linked = item.withoutLinks(role);
        for (String key : Yaml.words(said)) {
            linked = link.apply(linked, key);
        }
        return linked;
    }

    private static ItemBuilder fields(ItemBuilder item, Map<String, Object> fields) {
        ItemBuilder result = item;
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            result =
                    result.field(
                            field.getKey(),
                            value(field.getValue(), v -> new FieldValue.Text(String.valueOf(v))));
        }
        return result;
    }
}
