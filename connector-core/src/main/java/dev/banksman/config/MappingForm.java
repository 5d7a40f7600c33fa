package dev.banksman.config;

import dev.banksman.config.form.Form;
import dev.banksman.config.form.Forms;
import dev.banksman.config.form.Key;
import dev.banksman.config.form.Schemas;
import dev.banksman.config.form.Spot;
import dev.banksman.config.form.TableForm;
import dev.banksman.config.form.Tree;
import dev.banksman.config.form.Values;
import dev.banksman.item.Mapping.Role;
import dev.banksman.item.Mapping.Source;
import dev.banksman.item.StatusCategory;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a tracker's own names are understood, as the file writes it. */
final class MappingForm {

    private static final Pattern WORD_BEGIN = Pattern.compile("_(.)");
    private static final Form<List<String>> NAMES = Forms.listOf(Forms.text());

    static final Map<StatusCategory, Key<List<String>>> CATEGORIES =
            Arrays.stream(StatusCategory.values())
                    .collect(
                            Collectors.toMap(
                                    Function.identity(),
                                    c ->
                                            Key.of(
                                                    c.words(),
                                                    NAMES,
                                                    "statuses that mean " + c.words()),
                                    (a, b) -> a,
                                    () -> new EnumMap<>(StatusCategory.class)));

    static final TableForm<Values> STATUSES =
            TableForm.of(List.copyOf(CATEGORIES.values()), values -> values);

    static final Key<List<String>> BLOCKS =
            Key.of("blocks", NAMES, "link types whose outward side blocks");
    static final Key<List<String>> BLOCKED_BY =
            Key.of("blocked by", NAMES, "link types whose outward side waits");

    static final TableForm<Values> LINKS =
            TableForm.of(List.of(BLOCKS, BLOCKED_BY), values -> values);

    static final Key<List<String>> BLOCKED_STATUSES =
            Key.of("statuses", NAMES, "statuses that mean blocked");
    static final Key<Boolean> FLAG =
            Key.of("flag", Forms.truth(), "the tracker's flag means blocked");
    static final Key<String> FIELD = Key.of("field", Forms.text(), "a field that says blocked");

    static final TableForm<Values> BLOCKED =
            TableForm.of(List.of(BLOCKED_STATUSES, FLAG, FIELD), values -> values);

    private static final Key<String> LABEL = Key.of("label", Forms.text(), "a label").needed();
    private static final TableForm<Source> BY_LABEL =
            TableForm.of(List.of(LABEL), values -> new Source.Label(values.get(LABEL, "")));
    private static final Form<Source> SOURCE =
            Forms.of(
                    MappingForm::source,
                    () -> Schemas.anyOf(List.of(Schemas.type("string"), BY_LABEL.schema())));

    static final Map<Role, Key<Source>> ROLES =
            Arrays.stream(Role.values())
                    .collect(
                            Collectors.toMap(
                                    Function.identity(),
                                    role ->
                                            Key.of(
                                                    name(role),
                                                    SOURCE,
                                                    "a field's name, or { label: … }"),
                                    (a, b) -> a,
                                    () -> new EnumMap<>(Role.class)));

    static final TableForm<Values> FIELDS =
            TableForm.of(List.copyOf(ROLES.values()), values -> values);

    private MappingForm() {}

    private static Optional<Source> source(Spot spot) {
        return spot.tree() instanceof Tree.Table
                ? BY_LABEL.read(spot)
                : Forms.text().read(spot).map(Source.Field::new);
    }

    /** {@code ACCEPTANCE_CRITERIA} as {@code acceptanceCriteria}. */
    private static String name(Role role) {
        return WORD_BEGIN
                .matcher(role.name().toLowerCase(Locale.ROOT))
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}
