package dev.banksman.testkit;

import dev.banksman.item.Activity;
import dev.banksman.item.Effort;
import dev.banksman.item.Flow;
import dev.banksman.item.Identity;
import dev.banksman.item.ItemRef;
import dev.banksman.item.Kind;
import dev.banksman.item.Person;
import dev.banksman.item.Project;
import dev.banksman.item.Relations;
import dev.banksman.item.Schedule;
import dev.banksman.item.Status;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Traits;
import dev.banksman.item.Value;
import dev.banksman.item.Wording;
import dev.banksman.item.WorkItem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where every made-up item and person begins. All of them live in one tenant and tracker. */
public final class An {

    private An() {}

    /**
     * An unremarkable item: a story not begun, with an owner and a criterion, without dates or
     * links. What a test does not say of an item is known and gives no reason to speak.
     */
    public static ItemBuilder item(String key) {
        return new ItemBuilder(
                new WorkItem(
                        new Identity(ref(key), key, Value.empty(), project(key)),
                        new Wording(
                                Value.of("About " + key),
                                Value.empty(),
                                Value.of(List.of("It works")),
                                Value.empty()),
                        new Flow(
                                Value.of(Status.of("To Do", StatusCategory.TO_DO)),
                                Value.of(person("olga")),
                                Value.of(person("rob")),
                                Value.empty()),
                        new Schedule(
                                Value.empty(),
                                Value.empty(),
                                Value.of(List.of()),
                                Value.empty(),
                                new Effort(Value.empty(), Value.empty(), Value.empty())),
                        new Relations(Value.empty(), Value.of(List.of()), Value.of(List.of())),
                        new Traits(
                                Kind.of("Story"),
                                Value.of("Medium"),
                                Value.of(Set.of()),
                                Value.of(Set.of()),
                                Value.of(false),
                                Value.of(false)),
                        new Activity(Times.START, Times.START, List.of()),
                        Map.of()));
    }

    public static ItemRef ref(String key) {
        return new ItemRef("test", "kit", key);
    }

    /** A person whose account id is the name in lower case. */
    public static Person person(String name) {
        return Person.of(name.toLowerCase(Locale.ROOT), name);
    }

    /** A program's account. */
    public static Person app(String name) {
        return new Person(name.toLowerCase(Locale.ROOT), name, true);
    }

    private static Project project(String key) {
        int dash = key.lastIndexOf('-');
        return new Project(dash < 0 ? key : key.substring(0, dash), Value.of(person("lea")));
    }
}
