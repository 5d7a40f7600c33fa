package dev.banksman.config;

import dev.banksman.config.form.Form;
import dev.banksman.config.form.Forms;
import dev.banksman.config.form.Key;
import dev.banksman.config.form.Schemas;
import dev.banksman.config.form.Spot;
import dev.banksman.config.form.TableForm;
import dev.banksman.config.form.Tree;
import dev.banksman.config.form.Values;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The item of a test, as the file writes it. What it does not say is known and unremarkable. */
final class GivenForm {

    private static final Form<List<String>> TEXTS = Forms.listOf(Forms.text());

    static final Key<String> KEY = Key.of("key", Forms.text(), "its key; TEST-1");
    static final Key<String> PROJECT =
            Key.of("project", Forms.text(), "its project; one that the policy looks at");
    static final Key<String> KIND =
            Key.of("kind", Forms.text(), "type of item; one that the policy looks at");
    static final Key<Boolean> SUBTASK = Key.of("subtask", Forms.truth(), "it is a sub-task");
    static final Key<Boolean> EPIC = Key.of("epic", Forms.truth(), "it is an epic");
    static final Key<String> STATUS = Key.of("status", Forms.text(), "its status; To Do");
    static final Key<StatusCategory> CATEGORY =
            Key.of("category", Forms.word(categories()), "the status's category");
    static final Key<Value<String>> TITLE = text("title", "its title");
    static final Key<Value<String>> DESCRIPTION = text("description", "its description");
    static final Key<Value<String>> OWNER = text("owner", "who has it, or null");
    static final Key<Value<String>> REPORTER = text("reporter", "who reported it, or null");
    static final Key<Value<String>> PRIORITY = text("priority", "its priority, or null");
    static final Key<Value<String>> SPRINT = text("sprint", "its sprint, or null");
    static final Key<List<String>> LABELS = Key.of("labels", TEXTS, "labels");
    static final Key<List<String>> COMPONENTS = Key.of("components", TEXTS, "components");
    static final Key<List<String>> RELEASES = Key.of("releases", TEXTS, "names of releases");
    static final Key<List<String>> CRITERIA = Key.of("criteria", TEXTS, "acceptance criteria");
    static final Key<Value<LocalDate>> START = day("start", "start date, or null");
    static final Key<Value<LocalDate>> DUE = day("due", "due date, or null");
    static final Key<Value<LocalDate>> FIRST_DUE = day("firstDue", "the first due date it had");
    static final Key<Integer> PUSHES =
            Key.of("pushes", Forms.count(0, 1_000), "how often its due date moved later");
    static final Key<Value<Double>> ESTIMATE =
            Key.of("estimate", orNull(Forms.number()), "story points, or null");
    static final Key<Value<Double>> SPENT =
            Key.of("spent", orNull(Forms.number()), "hours spent, or null");
    static final Key<Boolean> BLOCKED = Key.of("blocked", Forms.truth(), "it is blocked");
    static final Key<Value<String>> REASON = text("blockedReason", "why it is blocked, or null");
    static final Key<Value<String>> UNBLOCKER = text("unblocker", "who can unblock it, or null");
    static final Key<Boolean> CLIENT = Key.of("clientExposed", Forms.truth(), "a client sees it");
    static final Key<Boolean> AI = Key.of("aiMade", Forms.truth(), "made by an AI");
    static final Key<Map<String, Value<Object>>> FIELDS =
            Key.of("fields", Forms.mapOf(orNull(custom())), "custom fields by name");
    static final Key<Instant> CREATED = time("created", "when it was made");
    static final Key<Instant> STATUS_SINCE = time("statusSince", "when it came into its status");
    static final Key<Instant> OWNER_SINCE = time("ownerSince", "when it got its owner");
    static final Key<Instant> BLOCKED_SINCE = time("blockedSince", "since when it is blocked");
    static final Key<Instant> LAST_SIGN = time("lastSign", "the last sign of life");

    private static final List<Key<?>> OWN =
            List.of(
                    KEY,
                    PROJECT,
                    KIND,
                    SUBTASK,
                    EPIC,
                    STATUS,
                    CATEGORY,
                    TITLE,
                    DESCRIPTION,
                    OWNER,
                    REPORTER,
                    PRIORITY,
                    SPRINT,
                    LABELS,
                    COMPONENTS,
                    RELEASES,
                    CRITERIA,
                    START,
                    DUE,
                    FIRST_DUE,
                    PUSHES,
                    ESTIMATE,
                    SPENT,
                    BLOCKED,
                    REASON,
                    UNBLOCKER,
                    CLIENT,
                    AI,
                    FIELDS,
                    CREATED,
                    STATUS_SINCE,
                    OWNER_SINCE,
                    BLOCKED_SINCE,
                    LAST_SIGN);

    private static final TableForm<Values> OTHER = TableForm.of(OWN, values -> values);

    static final Key<List<Values>> BLOCKERS =
            Key.of("blockers", Forms.listOf(OTHER), "items that block it");
    static final Key<List<Values>> DEPENDENTS =
            Key.of("dependents", Forms.listOf(OTHER), "items that wait for it");
    static final Key<List<Values>> CHILDREN = Key.of("children", Forms.listOf(OTHER), "its parts");
    static final Key<Values> PARENT = Key.of("parent", OTHER, "the item it is a part of");

    static final TableForm<Values> FORM = TableForm.of(keys(), values -> values);

    private GivenForm() {}

    private static List<Key<?>> keys() {
        List<Key<?>> all = new ArrayList<>(OWN);
        all.addAll(List.of(BLOCKERS, DEPENDENTS, CHILDREN, PARENT));
        return all;
    }

    private static Key<Value<String>> text(String name, String meaning) {
        return Key.of(name, orNull(Forms.text()), meaning);
    }

    private static Key<Value<LocalDate>> day(String name, String meaning) {
        return Key.of(name, orNull(Units.DAY), meaning);
    }

    private static Key<Instant> time(String name, String meaning) {
        return Key.of(name, Units.INSTANT, meaning);
    }

    private static <T> Form<Value<T>> orNull(Form<T> form) {
        return Forms.of(
                spot -> isNull(spot) ? Optional.of(Value.empty()) : form.read(spot).map(Value::of),
                () -> Schemas.anyOf(List.of(Schemas.type("null"), form.schema())));
    }

    private static boolean isNull(Spot spot) {
        return spot.tree() instanceof Tree.Leaf leaf && leaf.sort() == Tree.Sort.NOTHING;
    }

    /** A text, number, truth, or list of texts. */
    private static Form<Object> custom() {
        return Forms.of(
                spot ->
                        switch (spot.tree()) {
                            case Tree.Row row -> TEXTS.read(spot).map(texts -> texts);
                            case Tree.Table table -> Forms.text().read(spot).map(text -> text);
                            case Tree.Leaf leaf ->
                                    switch (leaf.sort()) {
                                        case NUMBER -> Forms.number().read(spot).map(n -> n);
                                        case TRUTH -> Forms.truth().read(spot).map(t -> t);
                                        case TEXT, NOTHING ->
                                                Forms.text().read(spot).map(text -> text);
                                    };
                        },
                () -> Schemas.anyOf(List.of(Schemas.scalar(), TEXTS.schema())));
    }

    private static Map<String, StatusCategory> categories() {
        return Arrays.stream(StatusCategory.values())
                .collect(
                        Collectors.toMap(
                                StatusCategory::words,
                                Function.identity(),
                                (a, b) -> a,
                                LinkedHashMap::new));
    }
}
